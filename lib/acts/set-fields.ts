import type { Instant, Stamp, Stored } from '@/lib/domain/record';

/** One edited field: its new value, and the version of the field that the editor saw (absent: whatever is there). */
export interface Edit<Value = unknown> {
  value: Value;
  basedOn?: number;
}

/** Edits of a record by field name. */
export type Edits<Record_> = { [F in keyof Record_]?: Edit<Record_[F]> };

/** Who sets a field, and when. */
export interface Setter {
  by: Stamp['by'];
  now: Instant;
}

/**
 * The record with some fields set, each with its stamp. A field that somebody else has set since the
 * editor saw it is a clash: the new value stays, the other is kept in `clashes`.
 */
export function setFields<R extends Stored>(record: R, edits: Edits<R>, setter: Setter): R {
  const next: R = { ...record, stamps: { ...record.stamps } };
  // The keys of `edits` are R's, and each edit's value is of its field's type.
  for (const [field, edit] of Object.entries(edits) as [keyof R & string, Edit<never>][]) {
    if (isSame(record[field], edit.value)) continue;
    const version = record.stamps[field]?.version ?? 0;
    if (edit.basedOn !== undefined && edit.basedOn !== version) {
      next.clashes = [...next.clashes, { field, lost: record[field], at: setter.now }];
    }
    next[field] = wellFormed(edit.value);
    next.stamps[field] = { version: version + 1, by: setter.by, at: setter.now };
  }
  return next;
}

/** The same without versions: for an act that knows what it means whatever stood there. */
export function put<R extends Stored>(record: R, fields: Partial<R>, setter: Setter): R {
  const edits = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, { value }]),
  );
  // The entries come from `fields`, whose keys are R's.
  return setFields(record, edits as Edits<R>, setter);
}

/** Whether two stored values are the same; they are plain data. */
export function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** A value whose every text is well-formed: a lone surrogate would not survive an export. */
export function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed() as Value & string;
  if (Array.isArray(value)) return value.map(wellFormed) as Value & unknown[];
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]);
    return Object.fromEntries(entries) as Value & object;
  }
  return value;
}
