import { canonicalJson, sortedKeys } from '@/lib/transfer/backup/canonical-json';
import { sha256 } from '@/lib/transfer/backup/checksum';
import {
  BACKUP_FORMAT,
  BACKUP_MIN_READER,
  BACKUP_SCHEMA,
  BACKUP_STORES,
  type BackupContents,
  type BackupContext,
  type BackupStore,
} from '@/lib/transfer/backup/contents';
import { readRow } from '@/lib/transfer/backup/read-rows';
import { toRow } from '@/lib/transfer/backup/to-row';

type Texts = Record<string, string>;
type Rows = Record<BackupStore, readonly string[]>;

/**
 * A backup as text: one record a line, in the order given. Every row is held against the schema that reads it, so
 * that nothing is written which could not be read; throws `InvalidRow` or `UnsafeJson` where that is so.
 */
export async function writeBackup(
  contents: BackupContents,
  { databaseId, createdAt, further = { file: {}, data: {} }, schema }: BackupContext,
): Promise<string> {
  const rows = rowsOf(contents, schema === undefined);
  const furtherRows = texts(further.data, 2);
  const head = texts({
    format: BACKUP_FORMAT,
    schema: schema ?? BACKUP_SCHEMA,
    minReader: Math.min(schema ?? BACKUP_SCHEMA, BACKUP_MIN_READER),
    createdAt,
    databaseId,
    counts: countsOf(contents, further.data),
    ...further.file,
  });
  const checksum = await sha256(canonicalPieces(head, { ...furtherRows, ...rows }));
  const stores = { ...linesOf(rows), ...furtherRows };
  return `${inLines({ ...head, sha256: canonicalJson(checksum), data: inLines(stores) })}\n`;
}

/** The file without its checksum, in canonical form: what the checksum is of. */
function* canonicalPieces(
  head: Texts,
  data: Record<string, string | readonly string[]>,
): Generator<string> {
  for (const [place, key] of sortedKeys({ ...head, data }).entries()) {
    yield `${place === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    if (key === 'data') yield* dataPieces(data);
    else yield head[key] ?? '';
  }
  yield '}';
}

function* dataPieces(data: Record<string, string | readonly string[]>): Generator<string> {
  for (const [place, store] of sortedKeys(data).entries()) {
    yield `${place === 0 ? '{' : ','}${JSON.stringify(store)}:`;
    const rows = data[store] ?? [];
    if (typeof rows === 'string') yield rows;
    else {
      for (const [at, row] of rows.entries()) {
        yield at === 0 ? '[' : ',';
        yield row;
      }
      yield rows.length === 0 ? '[]' : ']';
    }
  }
  yield '}';
}

/** An object whose members are text already, one a line. */
function inLines(members: Texts): string {
  const lines = Object.entries(members).map(([key, json]) => `${JSON.stringify(key)}:${json}`);
  return `{${lines.join(',\n')}}`;
}

function linesOf(rows: Rows): Texts {
  const lines = Object.entries(rows).map(([store, each]) => [
    store,
    each.length === 0 ? '[]' : `[\n${each.join(',\n')}]`,
  ]);
  // From the entries of `rows`.
  return Object.fromEntries(lines) as Texts;
}

function rowsOf(contents: BackupContents, isChecked: boolean): Rows {
  const rows = BACKUP_STORES.map((store) => [
    store,
    contents[store].map((record, place) => {
      const row = toRow(record);
      if (isChecked) readRow(store, row, place);
      return canonicalJson(row, 3);
    }),
  ]);
  // Every store of a backup is among `BACKUP_STORES`.
  return Object.fromEntries(rows) as Rows;
}

function texts(members: Record<string, unknown>, depth = 1): Texts {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, canonicalJson(value, depth)]));
}

/** How many rows each store has, of those too that only a newer Kith knows. */
function countsOf(contents: BackupContents, further: Record<string, unknown>) {
  const lists = Object.entries({ ...further, ...contents });
  const counts: Record<string, number> = {};
  for (const [store, rows] of lists) if (Array.isArray(rows)) counts[store] = rows.length;
  return counts;
}
