import { BriefRow } from '@/components/person/brief-row';
import { useDays } from '@/components/person/use-days';
import { useRecordActs } from '@/components/person/use-record-acts';
import { Button } from '@/components/ui/button';
import { openGoodMoments } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** The good moments to come, and those whose day is here; the latter can be ticked off as seen. */
export function MomentRow({ file }: { file: PersonFile }) {
  const days = useDays();
  const { edit } = useRecordActs();
  const moments = openGoodMoments(file);
  if (moments.length === 0) return null;
  return (
    <BriefRow label={text('personMoment')}>
      {moments.map((moment) => (
        <div key={moment.id} className="brief-next">
          <span>
            <span className={moment.due <= days.today ? 'brief-due' : ''}>
              {days.show(moment.due)}
            </span>
            {' · '}
            <bdi>{moment.text}</bdi>
          </span>
          {moment.due > days.today ? null : (
            <Button
              look="quiet"
              aria-label={text('personMomentSeenOf', moment.text)}
              onClick={() => void edit(moment, { state: 'seen' }, text('personMomentSeenSaid'))}
            >
              {text('personMomentSeen')}
            </Button>
          )}
        </div>
      ))}
    </BriefRow>
  );
}
