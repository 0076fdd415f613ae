import { BriefRow } from '@/components/person/brief-row';
import { Sentence } from '@/components/ui/sentence';
import { useDays } from '@/components/person/use-days';
import { plannedTouches } from '@/lib/domain/person-file';
import { lastTouch } from '@/lib/domain/touches';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import { touchTitle } from '@/lib/touch-names';

/** The last touch, how long ago it was and what was said; and what is planned. */
export function TouchRows({ file }: { file: PersonFile }) {
  const days = useDays();
  const last = lastTouch(file);
  const planned = plannedTouches(file).toSorted((a, b) => a.day.localeCompare(b.day));
  return (
    <>
      {last === undefined ? null : (
        <BriefRow label={text('personLastTouch')}>
          <Sentence
            of="personTouchAgo"
            parts={[
              touchTitle(last.kind),
              <strong key="ago" title={days.show(last.day)}>
                {days.ago(last.day)}
              </strong>,
            ]}
          />
          {last.text === '' ? null : (
            <p className="brief-said" dir="auto">
              {last.text}
            </p>
          )}
        </BriefRow>
      )}
      {planned.length === 0 ? null : (
        <BriefRow label={text('personPlanned')}>
          <ul>
            {planned.map((touch) => (
              <li key={touch.id}>
                {text('personNextOn', touchTitle(touch.kind), days.show(touch.day))}
              </li>
            ))}
          </ul>
        </BriefRow>
      )}
    </>
  );
}
