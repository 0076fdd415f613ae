import { DATABASE_NAME } from '@/lib/storage/schema';

/**
 * Where it is kept which database is in use: outside IndexedDB, which cannot rename one. The first is `kith`; where it
 * was set aside, `kith-2` follows, and so on.
 */
export interface DatabaseNamePort {
  read(): Promise<unknown>;
  write(name: string): Promise<void>;
}

/**
 * The database in use, by what the port says. Where nothing is said and nothing else is known either, as after the loss
 * of `storage.local`, it is the newest that is there: one that was set aside must not be taken for it.
 */
export async function databaseInUse(stored: unknown, isKnown: boolean): Promise<string> {
  if (typeof stored === 'string' && numberOf(stored) > 0) return stored;
  return isKnown ? DATABASE_NAME : newestName();
}

/** What the database after this one is called. */
export function nameAfter(name: string): string {
  return `${DATABASE_NAME}-${numberOf(name) + 1}`;
}

/** Whether a database is one of Kith's, in use or set aside. */
export function isOwnName(name: string): boolean {
  return numberOf(name) > 0;
}

async function newestName(): Promise<string> {
  // A browser that cannot list them will not open one either, and the opening says why.
  const found = await indexedDB.databases().catch(() => []);
  const names = found.map(({ name = '' }) => name).filter((name) => numberOf(name) > 0);
  return names.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1) ?? DATABASE_NAME;
}

/** 1 for the first, 0 for a name that none of Kith's has. */
function numberOf(name: string): number {
  if (name === DATABASE_NAME) return 1;
  const [, number] = /^kith-([1-9]\d{0,5})$/.exec(name) ?? [];
  return number === undefined ? 0 : Number(number);
}
