import * as v from 'valibot';
import {
  BACKUP_STORES,
  type BackupContents,
  type BackupStore,
} from '@/lib/transfer/backup/contents';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';

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

/** The rows of a file as records: fresh objects, every field checked. Throws `InvalidRow` for the first that is not. */
export function readRows(data: Record<BackupStore, readonly unknown[]>): BackupContents {
  const read = Object.fromEntries(
    BACKUP_STORES.map((store) => [store, data[store].map((row, at) => readRow(store, row, at))]),
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
