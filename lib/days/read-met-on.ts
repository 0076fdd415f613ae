import { readingIn } from '@/lib/days/read-day';
import { readShownDay, readShownMonth } from '@/lib/days/read-shown-day';
import type { Day, PartialDay } from '@/lib/domain/day';
import { readPartialDay } from '@/lib/domain/read-partial-day';

/**
 * Reads when two people met, to the day, month or year, in a locale's (BCP 47) habits and in English. Null
 * for what it cannot read; what lies in the future is read, and is for the caller to refuse.
 */
export function readMetOn(
  text: string,
  { today, locale }: { today: Day; locale: string },
): PartialDay | null {
  return (
    readPartialDay(text, readingIn(locale, today, 'past')) ??
    readShownMonth(text, locale) ??
    readShownDay(text, { today, locale, towards: 'past' })
  );
}
