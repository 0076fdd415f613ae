import { useLive } from '@/components/storage/use-live';
import type { Settings } from '@/lib/domain/settings';
import type { Live } from '@/lib/storage/live';
import { readSettings } from '@/lib/storage/settings-query';

/** What the user chose, now and after every change in any page. */
export function useSettings(): Live<Settings> {
  // An undo may take a change of settings back.
  return useLive(
    'settings',
    readSettings,
    ({ name }) => name === 'change settings' || name === 'undo',
  );
}
