import type { Weekday } from '@/lib/domain/day';
import type { DayWords } from '@/lib/domain/day-reading';

const MONTHS: readonly [number, string][] = [
  [1, 'jan january'],
  [2, 'feb february'],
  [3, 'mar march'],
  [4, 'apr april'],
  [5, 'may'],
  [6, 'jun june'],
  [7, 'jul july'],
  [8, 'aug august'],
  [9, 'sep sept september'],
  [10, 'oct october'],
  [11, 'nov november'],
  [12, 'dec december'],
];

const WEEKDAYS: readonly [Weekday, string][] = [
  [1, 'mon monday'],
  [2, 'tue tues tuesday'],
  [3, 'wed weds wednesday'],
  [4, 'thu thur thurs thursday'],
  [5, 'fri friday'],
  [6, 'sat saturday'],
  [7, 'sun sunday'],
];

/** The English words for days, which are read whatever language the browser speaks. */
export const ENGLISH_DAY_WORDS: DayWords = {
  months: byName(MONTHS),
  weekdays: byName(WEEKDAYS),
  phrases: new Map([
    ['today', 0],
    ['tomorrow', 1],
    ['yesterday', -1],
    ['next week', 7],
    ['last week', -7],
  ]),
  marks: new Set(['of', 'the', 'st', 'nd', 'rd', 'th']),
};

function byName<Value>(rows: readonly [Value, string][]): Map<string, Value> {
  return new Map(
    rows.flatMap(([value, names]) =>
      names.split(' ').map((name): [string, Value] => [name, value]),
    ),
  );
}
