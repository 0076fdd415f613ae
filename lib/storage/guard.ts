import type { Id } from '@/lib/domain/record';
import { chosenIds } from '@/lib/storage/choice';
import { databaseInUse, type DatabaseNamePort } from '@/lib/storage/database-name';
import { isMarkedLost } from '@/lib/storage/loss-mark';
import { StorageProblem, storageProblem, type MidstKind } from '@/lib/storage/problem';
import type { RawDatabase } from '@/lib/storage/read-raw';
import { DATABASE_NAME, type Identity, type KithDatabase } from '@/lib/storage/schema';
import { judge } from '@/lib/storage/sentinel-judge';
import { readSentinel, type Sentinel, type SentinelPort } from '@/lib/storage/sentinel';

/** What stands outside IndexedDB and knows how far the database had come. */
export interface Witnesses {
  sentinel: SentinelPort;
  /** Asked only where there is no sentinel: slower, and lost only with everything. */
  vault: () => Promise<Sentinel | null>;
  /** Which database is in use; without it, the one with the usual name. */
  database?: DatabaseNamePort;
  /** Keeps what is stored before a newer schema is made of it. */
  beforeUpgrade?: (raw: RawDatabase) => Promise<void>;
}

let witnesses: Witnesses | null = null;

/** Handed in once by each page; until then nothing is compared. */
export function setWitnesses(handedIn: Witnesses | null): void {
  witnesses = handedIn;
}

/** What was known of the database before it was opened: read first, or another window's commit would look like a loss. */
export async function askSentinel(): Promise<Sentinel | null> {
  return witnesses === null ? null : readSentinel(witnesses.sentinel);
}

/** The database in use, and what was known of it before it is opened. */
export async function askWitnesses(): Promise<{ name: string; sentinel: Sentinel | null }> {
  // Both at once: every first paint waits for them.
  const [sentinel, stored] = await Promise.all([askSentinel(), witnesses?.database?.read()]);
  if (witnesses?.database === undefined) return { name: DATABASE_NAME, sentinel };
  return { name: await databaseInUse(stored, sentinel !== null), sentinel };
}

/**
 * Keeps what is stored as it is, before its schema changes. Where there is no room for that there is none for the upgrade
 * either, and the user is told; whatever else fails must not keep the store shut for good: an upgrade is all or nothing.
 */
export async function keepBeforeUpgrade(raw: RawDatabase): Promise<void> {
  try {
    await witnesses?.beforeUpgrade?.(raw);
  } catch (error) {
    const problem = storageProblem(error);
    if (problem.kind === 'full') throw problem;
    reportError(error);
  }
}

/** From now on, in every context, another database is the one in use. */
export async function takeDatabase(name: string): Promise<void> {
  if (witnesses?.database === undefined) throw new Error('No witness keeps the name');
  await witnesses.database.write(name);
}

/** The database of which somebody who read all of it found out that it is not what was saved. */
let refused: { databaseId: Id; kind: MidstKind } | null = null;

/** From now on this page opens the database with this id no more, until the user chose and it has another. */
export function refuseDatabase(databaseId: Id, kind: MidstKind): void {
  refused = { databaseId, kind };
}

/** Throws what became of a database that is not as it was left; nothing has been written to it then. */
export async function refuseLoss(database: KithDatabase, sentinel: Sentinel | null): Promise<void> {
  if (witnesses === null || chosenIds() !== null) return;
  const standing = (await database.get('meta', 'database')) ?? null;
  const known = sentinel ?? (standing === null ? await witnesses.vault() : null);
  const verdict = judge(known, standing, (await isLost(database, standing)) ? 'total' : 'none');
  if (verdict !== 'first' && verdict !== 'fine') throw new StorageProblem(verdict);
  if (refused !== null && standing?.databaseId === refused.databaseId) {
    throw new StorageProblem(refused.kind);
  }
}

/** Whether the browser said so when it was made, and nobody chose since how to go on. */
async function isLost(database: KithDatabase, standing: Identity | null): Promise<boolean> {
  // Of any other the question is answered, and one more request would delay every first paint.
  const isNew = standing === null || (standing.sequence === 0 && standing.formerIds.length === 0);
  return isNew && isMarkedLost(database);
}
