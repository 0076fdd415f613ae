import { plural } from '@/lib/text';

/** What a touch does to a rhythm of so many days, in weeks where it is whole weeks; undefined: there is none. */
export function restartsRhythm(idealGap: number | null): string | undefined {
  if (idealGap === null) return undefined;
  return idealGap % 7 === 0
    ? plural('personRestartsWeeks', idealGap / 7)
    : plural('personRestarts', idealGap);
}
