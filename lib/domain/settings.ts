import { weekdayOf, type Day, type Weekday, type WeekStart } from '@/lib/domain/day';
import type { Stored } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';

/** What stands between two cells of a CSV. Where a comma is in every price, spreadsheets look for a semicolon. */
export type CsvDelimiter = ',' | ';';

/** What the user chose for the whole of Kith; one record. */
export interface Settings extends Stored {
  badge: boolean;
  weekStart: WeekStart;
  /** People a week that the queue may put forward. */
  weeklyCap: number;
  /** Null: the one that is usual where the browser's figures are written as they are. */
  csvDelimiter: CsvDelimiter | null;
  /** How often to be in touch with everybody who has a label and no rhythm of their own. */
  rhythms: LabelRhythm[];
  /** Days of the week on which only promises show. */
  quietDays: Weekday[];
  /** Up to this day, and not on it, only promises show. */
  quietUntil: Day | null;
  /** How many open promises the user means not to pass; null: as many as there are. */
  promiseLimit: number | null;
  /** When the daily summary is shown, `HH:MM` by the user's clock; null: never. */
  summaryAt: string | null;
  /** Whether another job, as a later file says, is news. */
  news: boolean;
  /** Whether anniversaries of connecting are listed. */
  anniversaries: boolean;
  /** Whether those kept who were connected long ago and never touched are listed. */
  longAgo: boolean;
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
    csvDelimiter: null,
    rhythms: [],
    quietDays: [],
    quietUntil: null,
    promiseLimit: null,
    summaryAt: null,
    news: true,
    anniversaries: true,
    longAgo: true,
  };
}

/** Whether a day is one on which only promises show. */
export function isQuietDay(
  { quietDays, quietUntil }: Pick<Settings, 'quietDays' | 'quietUntil'>,
  day: Day,
): boolean {
  return quietDays.includes(weekdayOf(day)) || (quietUntil !== null && day < quietUntil);
}
