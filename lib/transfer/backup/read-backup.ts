import * as v from 'valibot';
import type { Id, Instant } from '@/lib/domain/record';
import { ROW_STEPS } from '@/lib/domain/row-steps';
import { canonicalJson, UnsafeJson } from '@/lib/transfer/backup/canonical-json';
import { checkReferences, type Finding } from '@/lib/transfer/backup/check-references';
import { sha256 } from '@/lib/transfer/backup/checksum';
import {
  BACKUP_FORMAT,
  BACKUP_STORES,
  type BackupContents,
  type Further,
} from '@/lib/transfer/backup/contents';
import { fileSchema, type BackupFile } from '@/lib/transfer/backup/file-schema';
import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';
import { overLimit } from '@/lib/transfer/backup/measure-json';
import { InvalidRow, readRows } from '@/lib/transfer/backup/read-rows';

/** Why a file is not taken in; each has a sentence of its own. */
export type BackupRefusal =
  /** Nothing in it. */
  | 'empty'
  /** Something else altogether. */
  | 'notKith'
  /** An encrypted backup, which a passphrase opens. */
  | 'encrypted'
  /** A backup of Kith's that is cut off or broken. */
  | 'damaged'
  /** Whole, and not what was written: the SHA-256 differs. */
  | 'checksum'
  /** A newer Kith says that this one would lose something of it. */
  | 'tooNew'
  /** Past a limit. */
  | 'tooLarge'
  /** Keys that no backup has, or lists in lists in lists. */
  | 'unsafe'
  /** A field that does not hold what it must. */
  | 'invalid';

/** What a backup says of itself. */
export interface BackupOrigin {
  schema: number;
  databaseId: Id;
  createdAt: Instant;
}

/** What reading came to: all of it or nothing. `detail` is for whoever looks into the file, not for a sentence. */
export type BackupRead =
  | {
      ok: true;
      contents: BackupContents;
      origin: BackupOrigin;
      further: Further;
      findings: Finding[];
    }
  | { ok: false; reason: BackupRefusal; detail: string | null };

/**
 * Reads a backup. Whatever the text is, the answer is its contents, checked whole and of this schema, or a reason; it
 * never throws. `steps` leads from each older schema to the next.
 */
export async function readBackup(text: string, steps = ROW_STEPS): Promise<BackupRead> {
  try {
    return await read(text, steps);
  } catch (error) {
    if (error instanceof UnsafeJson) return refuse('unsafe', error.message);
    if (error instanceof InvalidRow) return refuse('invalid', error.message);
    // What is left is an engine at its limits: a list too long for it, no memory.
    if (error instanceof RangeError) return refuse('tooLarge', error.message);
    throw error;
  }
}

async function read(text: string, steps: typeof ROW_STEPS): Promise<BackupRead> {
  // One mark of byte order, as an editor may have put it there.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refusal = refuseUnparsed(json);
  if (refusal !== null) return refusal;
  const parsed = parse(json);
  if (parsed === undefined) return refuse(looksLikeOurs(json) ? 'damaged' : 'notKith');
  if (!isObject(parsed) || parsed['format'] !== BACKUP_FORMAT) return refuse('notKith');
  const { minReader } = parsed;
  // One step a schema.
  if (typeof minReader === 'number' && minReader > steps.length) {
    return refuse('tooNew', `needs schema ${minReader}, this is ${steps.length}`);
  }
  const canonical = canonicalJson(without(parsed, ['sha256']));
  const envelope = v.safeParse(fileSchema, parsed, { abortEarly: true });
  if (!envelope.success) return refuse('damaged', v.getDotPath(envelope.issues[0]));
  const file = envelope.output;
  const tooMany = BACKUP_STORES.find((store) => file.data[store].length > BACKUP_LIMITS[store]);
  if (tooMany !== undefined) return refuse('tooLarge', tooMany);
  if ((await sha256([canonical])) !== file.sha256) return refuse('checksum');
  const miscounted = BACKUP_STORES.find((store) => file.counts[store] !== file.data[store].length);
  if (miscounted !== undefined) return refuse('damaged', `counts.${miscounted}`);
  return accept(file, steps);
}

function accept(file: BackupFile, steps: typeof ROW_STEPS): BackupRead {
  const contents = readRows(file.data, file.schema, steps);
  const { findings, doubled } = checkReferences(contents);
  if (doubled !== null) return refuse('invalid', doubled);
  const { schema, databaseId, createdAt } = file;
  const further = {
    file: without(file, Object.keys(fileSchema.entries)),
    data: without(file.data, BACKUP_STORES),
  };
  return { ok: true, contents, origin: { schema, databaseId, createdAt }, further, findings };
}

/** What can be said before the text is parsed. */
function refuseUnparsed(json: string): BackupRead | null {
  if (json.length > BACKUP_LIMITS.bytes) return refuse('tooLarge', 'bytes');
  if (json.trim() === '') return refuse('empty');
  if (json.startsWith('age-encryption.org/')) return refuse('encrypted');
  const limit = overLimit(json);
  if (limit === 'depth') return refuse('unsafe', limit);
  return limit === null ? null : refuse('tooLarge', limit);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function looksLikeOurs(json: string): boolean {
  return json.slice(0, 1000).includes(`"${BACKUP_FORMAT}"`);
}

function refuse(reason: BackupRefusal, detail: string | null = null): BackupRead {
  return { ok: false, reason, detail };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function without(value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
