import { readSpan } from '@/lib/domain/read-span';

const DAYS = { day: 1, week: 7, month: 30, year: 365 };
/** The longest gap of a rhythm, in days: some ten years. */
export const LONGEST_GAP = 3_650;

/**
 * Reads the gap of a rhythm in days: "30", "4 weeks", "4w", "2 months" (30 days each), "a year" (365).
 * Null for what it cannot read and for anything but 1 to 3,650 days.
 */
export function readGap(text: string): number | null {
  const bare = text.trim();
  const days = /^\d+$/.test(bare) ? Number(bare) : daysInSpan(bare);
  return days !== null && days >= 1 && days <= LONGEST_GAP ? days : null;
}

function daysInSpan(text: string): number | null {
  const span = readSpan(text);
  return span === null || span.towards !== null ? null : span.count * DAYS[span.unit];
}
