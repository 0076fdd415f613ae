/** What a column can mean. Several columns may mean one thing: addresses are joined, of the rest the first that says something counts. */
export const COLUMN_TARGETS = [
  'name',
  'givenName',
  'middleName',
  'familyName',
  'nickname',
  'headline',
  'company',
  'position',
  'location',
  'email',
  'profile',
  'connectedOn',
  'lastContactOn',
  'howMet',
  'whereMet',
  'labels',
  'expertise',
  'note',
] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** What each column of a file means, by its place; null: it is left out. */
export type ColumnMap = readonly (ColumnTarget | null)[];

/** The columns that hold days. */
export function isDayColumn(target: ColumnTarget | null | undefined): boolean {
  return target === 'connectedOn' || target === 'lastContactOn';
}
