import { daysBetween, type Day } from '@/lib/domain/day';
import { lastTouch, touchesThatHappened } from '@/lib/domain/touches';
import { LONGEST_GAP } from '@/lib/domain/read-gap';
import type { Person, PersonFile } from '@/lib/domain/record';

/** How often the user wants to be in touch, in days. */
export interface Rhythm {
  idealGap: number;
  limit: number | null;
}

/** The rhythm of everybody who has a label, and none of their own. */
export interface LabelRhythm extends Rhythm {
  label: string;
}

/**
 * The rhythm that holds for a person: their own, else the shortest of their labels'. A limit alone is a gap that is not
 * to be passed. Null: none, or one that no calendar can hold.
 */
export function rhythmOf(
  person: Pick<Person, 'idealGap' | 'limit' | 'labels'>,
  ofLabels: readonly LabelRhythm[],
): Rhythm | null {
  const own = sound(person.idealGap ?? person.limit, person.limit);
  if (own !== null) return own;
  const labels = new Set(person.labels.map(folded));
  const theirs = ofLabels
    .filter(({ label }) => labels.has(folded(label)))
    .flatMap(({ idealGap, limit }) => sound(idealGap, limit) ?? []);
  return theirs.toSorted(byLength)[0] ?? null;
}

/** Whether a label's rhythm is meant, whatever its case. */
export function folded(label: string): string {
  return label.trim().normalize('NFC').toLowerCase();
}

/**
 * The day a rhythm counts from: the last touch that happened, or the day somebody was kept who was never in touch; or
 * the day a row of it was dropped, where that was later. Null: they are not kept.
 */
export function countsFrom(file: PersonFile): Day | null {
  const { keptSince, rhythmFrom } = file.person;
  if (keptSince === null) return null;
  const day = lastTouch(file)?.day ?? keptSince.slice(0, 10);
  return rhythmFrom !== null && rhythmFrom > day ? rhythmFrom : day;
}

/** How many of the newest gaps make the rhythm that is really kept. */
const GAPS = 5;

/** The rhythm really kept: the median of the last five gaps between days with a touch; null with fewer than two such days. */
export function rhythmKept(file: PersonFile): number | null {
  const days = [...new Set(touchesThatHappened(file).map(({ day }) => day))].toSorted();
  const gaps = days
    .slice(-GAPS - 1)
    .flatMap((day, place, all) => {
      const before = all[place - 1];
      return before === undefined ? [] : daysBetween(before, day);
    })
    .toSorted((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length / 2)];
  const other = gaps[Math.floor((gaps.length - 1) / 2)];
  return middle === undefined || other === undefined ? null : Math.round((middle + other) / 2);
}

/**
 * Whether somebody left the last two messages without an answer: the two newest touches are messages or e-mails that
 * the user began, and nothing that they began has come since.
 */
export function isUnanswered(file: PersonFile): boolean {
  const [newest, before] = touchesThatHappened(file).toSorted(
    (a, b) => b.day.localeCompare(a.day) || b.createdAt.localeCompare(a.createdAt),
  );
  return [newest, before].every(
    (touch) => touch?.startedBy === 'me' && (touch.kind === 'message' || touch.kind === 'e-mail'),
  );
}

function sound(idealGap: number | null, limit: number | null): Rhythm | null {
  if (idealGap === null || !isGap(idealGap)) return null;
  return { idealGap, limit: limit === null || limit < idealGap || !isGap(limit) ? null : limit };
}

function isGap(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_GAP;
}

function byLength(a: Rhythm, b: Rhythm): number {
  return a.idealGap - b.idealGap || (a.limit ?? Infinity) - (b.limit ?? Infinity);
}
