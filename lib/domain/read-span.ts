import { addDays, addMonths, type Day } from '@/lib/domain/day';
import { foldWords, type Towards } from '@/lib/domain/day-reading';

/** A stretch of time as written; the count may be nought, negative or absurd. */
export interface Span {
  count: number;
  unit: 'day' | 'week' | 'month' | 'year';
  /** Which way it says it goes ("in 2 weeks", "2 weeks ago"), or null if it does not. */
  towards: Towards | null;
}

const SPAN = /^(in )?(?:([-+]?\d+) ?|([a-z]+) )([a-z]+)( ago| from now| from today)?$/;

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, Math.max(1, index)]),
  ['an', 1],
]);

const UNITS: ReadonlyMap<string, Span['unit']> = new Map(
  [
    ['day', 'd day days'] as const,
    ['week', 'w wk wks week weeks'] as const,
    ['month', 'm mo mos month months'] as const,
    ['year', 'y yr yrs year years'] as const,
  ].flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, Span['unit']] => [name, unit]),
  ),
);

/** Reads "3m", "2 weeks", "in three weeks", "a month ago"; null for anything else. */
export function readSpan(text: string): Span | null {
  const [, ahead, figures, word, unitName, direction] = SPAN.exec(foldWords(text)) ?? [];
  const unit = UNITS.get(unitName ?? '');
  const count = figures === undefined ? NUMBER_WORDS.get(word ?? '') : Number(figures);
  if (unit === undefined || count === undefined) return null;
  if (ahead !== undefined && direction !== undefined) return null;
  if (direction === ' ago') return { count, unit, towards: 'past' };
  const isAhead = ahead !== undefined || direction !== undefined;
  return { count, unit, towards: isAhead ? 'future' : null };
}

/** The day a span from that day, or null unless the span is at least a day and at most a hundred years. */
export function daySpanFrom(day: Day, { count, unit }: Span, towards: Towards): Day | null {
  const most = { day: 36_525, week: 5_217, month: 1_200, year: 100 }[unit];
  if (!(count >= 1 && count <= most)) return null;
  const signed = towards === 'future' ? count : -count;
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'day' ? signed : signed * 7);
  return addMonths(day, unit === 'month' ? signed : signed * 12);
}
