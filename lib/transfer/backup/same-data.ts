/** Whether two values of plain data say the same, in whatever order their keys stand. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  const others = Object.keys(b).filter((key) => b[key] !== undefined);
  return keys.length === others.length && keys.every((key) => isSameData(a[key], b[key]));
}

/** A field in which two states of a record differ. */
export interface FieldDifference {
  field: string;
  before: unknown;
  after: unknown;
}

/** How a record would change, field by field; who set what, and when, is no change that anybody would see. */
export function fieldDifferences(before: object, after: object): FieldDifference[] {
  if (!isObject(before) || !isObject(after)) return [];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => field !== 'stamps' && field !== 'clashes')
    .filter((field) => !isSameData(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
