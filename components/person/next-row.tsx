import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { BriefRow } from '@/components/person/brief-row';
import { ChangeFollowUp } from '@/components/person/change-follow-up';
import { useDays } from '@/components/person/use-days';
import { openFollowUp } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** The follow-up that is open, and Change. */
export function NextRow({ file }: { file: PersonFile }) {
  const days = useDays();
  const [isChanging, setChanging] = useState(false);
  const open = openFollowUp(file);
  if (open === undefined) return null;
  const isDue = open.due <= days.today;
  return (
    <BriefRow label={text('personNext')}>
      {isChanging ? (
        <ChangeFollowUp followUp={open} onClose={() => setChanging(false)} />
      ) : (
        <div className="brief-next">
          <span>
            <span className={isDue ? 'brief-due' : ''}>{days.show(open.due)}</span>
            {open.reason === '' ? null : (
              <>
                {' · '}
                <bdi>{open.reason}</bdi>
              </>
            )}
          </span>
          <Button look="quiet" onClick={() => setChanging(true)}>
            {text('personChange')}
          </Button>
        </div>
      )}
    </BriefRow>
  );
}
