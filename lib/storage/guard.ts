import type { Id } from '@/lib/domain/record';
import { chosenIds } from '@/lib/storage/choice';
import { databaseInUse, type DatabaseNamePort } from '@/lib/storage/database-name';
import { StorageProblem, type MidstKind } from '@/lib/storage/problem';
import type { RawDatabase } from '@/lib/storage/read-raw';
import { DATABASE_NAME, type Identity, type KithDatabase } from '@/lib/storage/schema';
import { isAsLeft } from '@/lib/storage/sentinel-counts';
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

/** Of a database in which nothing was committed yet; where there is a sentinel of any, that one stays. */
export async function writeFirstSentinel({ databaseId, counts }: Identity): Promise<void> {
  if (witnesses === null || (await askSentinel()) !== null) return;
  await witnesses.sentinel.write({ databaseId, sequence: 0, counts });
}

/** The database in use, and what was known of it before it is opened. */
export async function askWitnesses(): Promise<{ name: string; sentinel: Sentinel | null }> {
  // Both at once: every first paint waits for them.
  const [sentinel, stored] = await Promise.all([askSentinel(), witnesses?.database?.read()]);
  if (witnesses?.database === undefined) return { name: DATABASE_NAME, sentinel };
  return { name: await databaseInUse(stored, sentinel !== null), sentinel };
}

/** How what is stored is kept before its schema changes, where somebody does. */
export function keeperBeforeUpgrade(): Witnesses['beforeUpgrade'] {
  return witnesses?.beforeUpgrade;
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

/** Who a database is; null: nobody has named it. Throws what became of one that is not as it was left. */
export async function refuseLoss(
  database: KithDatabase,
  sentinel: Sentinel | null,
): Promise<Identity | null> {
  const standing = (await database.get('meta', 'database')) ?? null;
  if (witnesses === null || chosenIds() !== null) return standing;
  if (!isAsLeft(sentinel, standing)) {
    // Seldom needed, so no part of any first paint.
    const { judgeOpened } = await import('@/lib/storage/judge-opened');
    const verdict = await judgeOpened(database, sentinel, standing, witnesses.vault);
    if (verdict !== 'first' && verdict !== 'fine') throw new StorageProblem(verdict);
  }
  if (refused !== null && standing?.databaseId === refused.databaseId) {
    throw new StorageProblem(refused.kind);
  }
  return standing;
}
