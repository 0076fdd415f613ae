import fc from 'fast-check';
import type { Day } from '@/lib/domain/day';

/** Any day between two, both included; every day there is unless said. */
export function anyDay(first: Day = '0001-01-01', last: Day = '9999-12-31'): fc.Arbitrary<Day> {
  const start = Temporal.PlainDate.from(first);
  const days = start.until(Temporal.PlainDate.from(last)).days;
  return fc.integer({ min: 0, max: days }).map((n) => start.add({ days: n }).toString());
}
