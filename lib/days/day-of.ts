import type { Day } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/record';

/** The day of an instant in the user's own calendar. */
export function dayOf(instant: Instant): Day {
  const at = new Date(instant);
  const year = String(at.getFullYear()).padStart(4, '0');
  const month = String(at.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(at.getDate()).padStart(2, '0')}`;
}
