import { Button } from '@/components/ui/button';
import { useDays } from '@/components/person/use-days';
import { usePause } from '@/components/person/use-pause';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** That a person is paused, until when, and the way back. */
export function PauseLine({ person }: { person: Person }) {
  const days = useDays();
  const pause = usePause(person);
  if (person.pausedUntil === null || person.pausedUntil <= days.today) return null;
  return (
    <p className="quiet brief-paused">
      <span>{text('personPaused', days.show(person.pausedUntil))}</span>
      <Button look="quiet" onClick={() => pause(null)}>
        {text('personPauseEnd')}
      </Button>
    </p>
  );
}
