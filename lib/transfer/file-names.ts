import type { Day } from '@/lib/domain/day';

/** The name of the CSV of people, exported on that day. */
export function peopleFileName(day: Day): string {
  return `kith-people-${day}.csv`;
}

/** The name of the CSV of those who are only known. */
export function knownFileName(day: Day): string {
  return `kith-known-${day}.csv`;
}

/** The name of the CSV of one kind of record: `kith-touches-2026-11-21.csv`. */
export function recordFileName(stem: string, day: Day): string {
  return `kith-${stem}-${day}.csv`;
}

/** The name of the zip with all of it, exported on that day. */
export function zipFileName(day: Day): string {
  return `kith-export-${day}.zip`;
}

/** The name of a file of vCards, exported on that day. */
export function vcardFileName(day: Day): string {
  return `kith-people-${day}.vcf`;
}

/** The name of a calendar, exported on that day. */
export function calendarFileName(day: Day): string {
  return `kith-calendar-${day}.ics`;
}

/** The name of the CSV of timelines, exported on that day. */
export function timelineFileName(day: Day): string {
  return `kith-timeline-${day}.csv`;
}
