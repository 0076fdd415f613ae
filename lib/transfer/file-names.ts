import type { Day } from '@/lib/domain/day';

/** The name of the CSV of people, exported on that day. */
export function peopleFileName(day: Day): string {
  return `kith-people-${day}.csv`;
}

/** The name of the CSV of timelines, exported on that day. */
export function timelineFileName(day: Day): string {
  return `kith-timeline-${day}.csv`;
}
