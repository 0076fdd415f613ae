import type { Day } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/record';

/** The day of an instant in the user's calendar. */
export function dayOf(instant: Instant): Day {
  const at = new Date(instant);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${at.getFullYear()}-${month}-${day}`;
}
