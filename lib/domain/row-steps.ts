/** A row as it is stored, whatever schema it has. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The stores whose rows a change of schema can touch; all others are derived, or of the moment. */
export type SteppedStore = 'people' | 'profiles' | 'records' | 'settings' | 'admissions' | 'drafts';

/** What one change of schema makes of the rows of a store. A row that it gives back as it was stays untouched. */
export type RowStep = { readonly [Store in SteppedStore]?: (row: StoredRow) => StoredRow };

/**
 * What each change of schema makes of rows; the one at place n leads from schema n to n + 1, and null changes none. The
 * database, its journal, its log and every backup of that age go through the same ones.
 */
export const ROW_STEPS: readonly (RowStep | null)[] = [null];

/** A row of an older schema as it is now. */
export function stepRow<Row extends object>(
  store: SteppedStore,
  row: Row,
  schema: number,
  steps = ROW_STEPS,
): Row {
  let stepped: StoredRow = row as StoredRow;
  for (const step of steps.slice(schema)) stepped = step?.[store]?.({ ...stepped }) ?? stepped;
  // Steps lead from one shape to the next; what comes last is what this code calls a row of that store.
  return stepped as Row;
}
