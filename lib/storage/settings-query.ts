import { defaultSettings, SETTINGS_ID, type Settings } from '@/lib/domain/settings';
import { openKith } from '@/lib/storage/open';

/** What the user chose, or what holds until then. */
export async function readSettings(): Promise<Settings> {
  return (await (await openKith()).get('settings', SETTINGS_ID)) ?? defaultSettings();
}
