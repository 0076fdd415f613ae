/** What a file may be. Past any of these it is refused whole, with a sentence. */
export const IMPORT_LIMITS = {
  bytes: 50_000_000,
  rows: 100_000,
  columns: 200,
  /** Characters in one cell. */
  cell: 65_536,
  /** What all files of a zip come to, unpacked. */
  unpacked: 200_000_000,
  /** How many times larger a zip may become. */
  ratio: 100,
} as const;
