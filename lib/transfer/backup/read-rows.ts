import * as v from 'valibot';
import { ROW_STEPS, stepRow } from '@/lib/domain/row-steps';
import {
  BACKUP_STORES,
  type BackupContents,
  type BackupStore,
} from '@/lib/transfer/backup/contents';
import { stamps } from '@/lib/transfer/backup/field-schemas';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';
import { toRow } from '@/lib/transfer/backup/to-row';

/** A row that does not hold what it must: where, and what was wrong with it. */
export class InvalidRow extends Error {
  constructor(
    readonly store: BackupStore,
    readonly place: number,
    detail: string,
  ) {
    super(`${store}[${place}]${detail}`);
    this.name = 'InvalidRow';
  }
}

/**
 * The rows of a file as records: fresh objects, every field checked, and those of an older schema brought to this one
 * first, by the steps that a database goes through. Throws `InvalidRow` for the first that is not sound.
 */
export function readRows(
  data: Record<BackupStore, readonly unknown[]>,
  schema: number,
  steps = ROW_STEPS,
): BackupContents {
  const isOlder = steps.slice(schema).some((step) => step !== null);
  const rowNow = (store: BackupStore, row: unknown, at: number): unknown =>
    isOlder ? stepped(store, row, at, (stored) => stepRow(store, stored, schema, steps)) : row;
  const read = Object.fromEntries(
    BACKUP_STORES.map((store) => [
      store,
      data[store].map((row, at) => readRow(store, rowNow(store, row, at), at)),
    ]),
  );
  // Each store's rows come from that store's schema, whose output is the record's type (a test holds that).
  return read as unknown as BackupContents;
}

/** The same for one row: what a file is read by, and what each row is held against before it is written. */
export function readRow(store: BackupStore, row: unknown, place: number): object {
  const result = v.safeParse<v.GenericSchema<unknown, object>>(storeSchemas[store], row, {
    abortEarly: true,
  });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  throw new InvalidRow(store, place, `${field === null ? '' : `.${field}`}: ${issue.message}`);
}

/** A row of a file after steps, which are made for rows as they are stored. */
function stepped(
  store: BackupStore,
  row: unknown,
  place: number,
  step: (stored: object) => object,
): unknown {
  if (row === null || typeof row !== 'object') return row;
  try {
    const { stamps: grouped } = row as { stamps?: unknown };
    const stored = grouped === undefined ? row : { ...row, stamps: v.parse(stamps, grouped) };
    return toRow(step(stored));
  } catch (error) {
    // Nothing of the row was checked yet: a step, or the stamps, may have found something else than they are made for.
    throw new InvalidRow(store, place, `: ${error instanceof Error ? error.message : ''}`);
  }
}
