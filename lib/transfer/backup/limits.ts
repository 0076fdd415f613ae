/**
 * What a backup may hold. Larger than the limits of other files: 30,000 people with 200,000 records, which Kith
 * promises to carry, come to some 130 MB.
 */
export const BACKUP_LIMITS = {
  bytes: 400_000_000,
  people: 100_000,
  profiles: 200_000,
  records: 1_000_000,
  settings: 10,
  admissions: 200_000,
  drafts: 10_000,
  /** Characters in one text. No form of Kith's refuses a long one, so a backup must not do so much earlier. */
  text: 1_000_000,
  /** Objects and lists inside one another; Kith's own reach nine. */
  depth: 40,
  /** Texts, numbers, lists and objects in all: what a page can hold in memory. */
  values: 40_000_000,
} as const;
