import { useLive } from '@/components/storage/use-live';
import type { Person } from '@/lib/domain/record';
import { rhythmOf, type Rhythm } from '@/lib/domain/rhythm';
import type { Settings } from '@/lib/domain/settings';
import type { Live } from '@/lib/storage/live';
import { readSettings } from '@/lib/storage/settings-query';

/** What the user chose, now and after every change in any page. */
export function useChosen(): Live<Settings> {
  return useLive(
    'settings',
    readSettings,
    ({ name }) => name === 'change settings' || name === 'undo',
  );
}

/** The rhythm that holds for a person: their own, or that of a label; null: none, or not read yet. */
export function useRhythm(person: Person): Rhythm | null {
  const chosen = useChosen();
  return rhythmOf(person, chosen.state === 'ready' ? chosen.value.rhythms : []);
}
