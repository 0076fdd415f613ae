import type { Instant, PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';

/** How many days what was removed stays in the bin. */
export const BIN_DAYS = 30;

const DAY_IN_MS = 86_400_000;

/** The instant from which on something that was removed then may go for good. */
export function leavesBinAt(removedOn: Instant): Instant {
  return new Date(Date.parse(removedOn) + BIN_DAYS * DAY_IN_MS).toISOString();
}

/** Whether something has been in the bin for its whole time; what is not in the bin never has. */
export function isDueToGo({ removedOn }: { removedOn: Instant | null }, now: Instant): boolean {
  return removedOn !== null && Date.parse(leavesBinAt(removedOn)) <= Date.parse(now);
}

/** What of a person goes for good. */
export interface ToGo {
  /** Whether the person goes, and with them all that is theirs. */
  isWhole: boolean;
  profiles: Profile[];
  records: TimelineRecord[];
}

/** What of a person has been in the bin for its whole time. */
export function dueToGo({ person, profiles, records }: PersonFile, now: Instant): ToGo {
  if (isDueToGo(person, now)) return { isWhole: true, profiles, records };
  return {
    isWhole: false,
    profiles: profiles.filter((profile) => isDueToGo(profile, now)),
    records: records.filter((record) => isDueToGo(record, now)),
  };
}
