import type { WeekStart } from '@/lib/domain/day';
import type { Stored } from '@/lib/domain/record';

/** What the user chose for the whole of Kith; one record. */
export interface Settings extends Stored {
  badge: boolean;
  weekStart: WeekStart;
  /** People a week that the queue may put forward. */
  weeklyCap: number;
}

/** The id of the one settings record. */
export const SETTINGS_ID = 'settings';

/** What holds until the user chooses otherwise. */
export function defaultSettings(weekStart: WeekStart = 1): Settings {
  return {
    id: SETTINGS_ID,
    createdAt: '',
    removedOn: null,
    stamps: {},
    clashes: [],
    badge: true,
    weekStart,
    weeklyCap: 15,
  };
}
