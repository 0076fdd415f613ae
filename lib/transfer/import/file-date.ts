import { isDay, type Day, type PartialDay } from '@/lib/domain/day';

/** In which order a column of figures says its days. */
export type DateOrder = 'dmy' | 'mdy';

/** Names of months as programs in several languages write them, by their first three or four letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fev', 'fév', 'фев'],
  ['mar', 'mär', 'mrz', 'maa', 'mrt', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'май'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aoû', 'aou', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'out', 'ott', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'дек'],
];

const BY_NAME = new Map(
  MONTHS.flatMap((names, place) => names.map((name): [string, number] => [name, place + 1])),
);

const WITH_NAME = /^(\d{1,2})[\s.\-/]+(\p{L}{3,12})\.?[\s.\-/,]+(\d{4}|\d{2})(?!\d)/u;
const NAME_FIRST = /^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/;

/**
 * A day as a file writes it, with a time behind it or not: `05 Nov 2023`, `05-Nov-23`, `2023-11-05`, or in figures by
 * the order given. Null: it cannot be read.
 */
export function readFileDay(written: string, order: DateOrder | null): Day | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const named = WITH_NAME.exec(text);
  if (named !== null) return dayOf(named[3], monthOf(named[2]), named[1]);
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst !== null) return dayOf(nameFirst[3], monthOf(nameFirst[1]), nameFirst[2]);
  const figures = FIGURES.exec(text);
  if (figures === null || order === null) return null;
  const [, first, second, year] = figures;
  return order === 'dmy' ? dayOf(year, Number(second), first) : dayOf(year, Number(first), second);
}

const MONTH = /^(\p{L}{3,12})\.?[\s.\-/]+(\d{4}|\d{2})$/u;

/** A month as spreadsheets write `2025-03`: `Mar-25`, `Mrz 25`. Null: it is none. */
export function readFileMonth(written: string): PartialDay | null {
  const [, name, year] = MONTH.exec(written.trim()) ?? [];
  return dayOf(year, monthOf(name), '01')?.slice(0, 7) ?? null;
}

/** What a column's days say of their order; `either`: they can be read two ways, so the user is asked. */
export type OrderFound = DateOrder | 'either' | 'none' | 'both';

/** Looks through days for a day that settles the order: 13 is no month. */
export class OrderFinder {
  #isDayFirst = false;
  #isMonthFirst = false;
  /** A day in figures that can be read, and the first of those whose order matters. */
  #first: string | null = null;
  #twoWays: string | null = null;

  see(written: string): void {
    const figures = FIGURES.exec(written.trim());
    if (figures === null) return;
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    this.#first ??= written;
    // Equal, both orders say the same day.
    if (first !== second) this.#twoWays ??= written;
    if (first > 12 && second <= 12) this.#isDayFirst = true;
    if (second > 12 && first <= 12) this.#isMonthFirst = true;
  }

  /** The order, and where it is not settled a day to ask about. */
  found(): { order: OrderFound; twoWays: string | null } {
    if (this.#isDayFirst && this.#isMonthFirst) return { order: 'both', twoWays: this.#first };
    if (this.#isDayFirst) return { order: 'dmy', twoWays: null };
    if (this.#isMonthFirst) return { order: 'mdy', twoWays: null };
    return this.#twoWays === null
      ? { order: 'none', twoWays: null }
      : { order: 'either', twoWays: this.#twoWays };
  }
}

function monthOf(name = ''): number {
  const folded = name.toLowerCase().normalize('NFC');
  return BY_NAME.get(folded.slice(0, 4)) ?? BY_NAME.get(folded.slice(0, 3)) ?? 0;
}

/** Two figures are of this century up to 69, as spreadsheets read them. */
function dayOf(year = '', month: number, day = ''): Day | null {
  const full = year.length === 2 ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year;
  const written = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
