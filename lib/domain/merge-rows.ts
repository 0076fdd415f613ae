import { asksForBoth, joinedValue } from '@/lib/domain/merge-both';
import type { Introducer, Person, PersonFields, PersonFile, Stamp } from '@/lib/domain/record';

/** Whose value a field has after the merge: that of the one who stays, of the other, or what both say together. */
export type MergeChoice = 'kept' | 'other' | 'both';

/** What two people can differ in. */
export type MergeField = keyof PersonFields;

/** One field, side by side; `suggested` is what the merge takes where nothing is chosen. */
export interface MergeRowOf<Field extends MergeField> {
  field: Field;
  kept: PersonFields[Field];
  other: PersonFields[Field];
  isSame: boolean;
  /** Whether both values can stand, one with the other: lists and long texts. */
  canBeBoth: boolean;
  suggested: MergeChoice;
}

/** A row of any field; `field` says of what type the values are. */
export type MergeRow = { [Field in MergeField]: MergeRowOf<Field> }[MergeField];

/** The fields, in the order in which they are compared. */
export const MERGE_FIELDS = [
  'name',
  'nickname',
  'pronunciation',
  'formerNames',
  'headline',
  'company',
  'position',
  'location',
  'email',
  'connectedOn',
  'lastContactOn',
  'howMet',
  'whereMet',
  'metOn',
  'introducedBy',
  'expertise',
  'roles',
  'labels',
  'hopesFor',
  'needs',
  'note',
  'leaveAlone',
  'idealGap',
  'limit',
  'starred',
  'pausedUntil',
] as const satisfies readonly MergeField[];

/** Every field in which either says something, with what a merge would make of it unasked. */
export function mergeRows(kept: PersonFile, other: PersonFile): MergeRow[] {
  const isEither = (introducer: Introducer): boolean =>
    'personId' in introducer && [kept.person.id, other.person.id].includes(introducer.personId);
  const [a, b] = [kept.person, other.person].map((person) =>
    person.introducedBy !== null && isEither(person.introducedBy)
      ? { ...person, introducedBy: null }
      : person,
  );
  if (a === undefined || b === undefined) throw new Error('Two people are compared');
  const rows = MERGE_FIELDS.flatMap((field) =>
    isSaid(a[field]) || isSaid(b[field]) ? [rowOf(field, a, b)] : [],
  );
  return withOneRhythm(rows);
}

/** What a field comes to. A value that cannot be both is the suggested one. */
export function mergedValue(row: MergeRow, choice: MergeChoice): MergeRow['kept'] {
  const chosen = choice === 'both' && !row.canBeBoth ? row.suggested : choice;
  if (chosen === 'both') return joinedValue(row.kept, row.other);
  return row[chosen];
}

function rowOf(field: MergeField, kept: Person, other: Person): MergeRow {
  const isSame = JSON.stringify(kept[field]) === JSON.stringify(other[field]);
  const canBeBoth =
    !isSame && isSaid(kept[field]) && isSaid(other[field]) && asksForBoth(field, kept[field]);
  const suggested = isSame ? 'kept' : canBeBoth ? 'both' : better(field, kept, other);
  const row = { field, kept: kept[field], other: other[field], isSame, canBeBoth, suggested };
  // A field and its two values, each from the person's own record.
  return row as MergeRow;
}

/** What is said beats nothing; of pauses and contacts the later one, of connecting the earlier; the user a file, the newer the older. */
function better(field: MergeField, kept: Person, other: Person): 'kept' | 'other' {
  if (!isSaid(kept[field])) return 'other';
  if (!isSaid(other[field])) return 'kept';
  if (field === 'pausedUntil' || field === 'lastContactOn') {
    return (other[field] ?? '') > (kept[field] ?? '') ? 'other' : 'kept';
  }
  if (field === 'connectedOn') {
    return (other.connectedOn ?? '') < (kept.connectedOn ?? '') ? 'other' : 'kept';
  }
  return isStronger(other.stamps[field], kept.stamps[field]) ? 'other' : 'kept';
}

function isStronger(stamp: Stamp | undefined, than: Stamp | undefined): boolean {
  if (stamp === undefined || than === undefined) return stamp !== undefined;
  return stamp.by === than.by ? stamp.at > than.at : stamp.by === 'user';
}

/** Gap and limit of two people would cross where each comes from another: then both come from one. */
function withOneRhythm(rows: MergeRow[]): MergeRow[] {
  const gap = rows.find((row) => row.field === 'idealGap');
  const limit = rows.find((row) => row.field === 'limit');
  if (gap === undefined || limit === undefined) return rows;
  if (!isCrossed(mergedValue(gap, gap.suggested), mergedValue(limit, limit.suggested))) return rows;
  return rows.map((row) => (row === limit ? { ...limit, suggested: gap.suggested } : row));
}

/** Whether a limit is shorter than the gap it is meant to follow. */
export function isCrossed(gap: MergeRow['kept'], limit: MergeRow['kept']): boolean {
  return typeof gap === 'number' && typeof limit === 'number' && limit < gap;
}

function isSaid(value: MergeRow['kept']): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== '' && value !== null && value !== false;
}
