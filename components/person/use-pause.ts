import { useQuickAct } from '@/components/person/use-quick-act';
import { editPerson } from '@/lib/acts/edit-person';
import type { Day } from '@/lib/domain/day';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** Pauses a person until a day, or ends the pause with null. */
export function usePause(person: Person): (until: Day | null) => void {
  const act = useQuickAct();
  return (until) => {
    const pausedUntil = { value: until, basedOn: person.stamps['pausedUntil']?.version ?? 0 };
    const said = text(until === null ? 'personPauseEnded' : 'personPausedSaid', person.name);
    void act(editPerson, { personId: person.id, edits: { pausedUntil } }, said);
  };
}
