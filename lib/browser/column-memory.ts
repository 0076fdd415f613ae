import { browser } from '@/lib/browser/api';

const KEY = 'columns';
const MOST = 30;

type Columns<Target> = readonly (Target | null)[];

/** What the user said the columns of a file with this header mean; null: there was none. */
export async function recallColumns<Target extends string>(
  header: readonly string[],
): Promise<Columns<Target> | null> {
  const known = (await readAll())[nameOf(header)];
  // Written by `keepColumns`; what is no list of its length is of no use.
  return Array.isArray(known) && known.length === header.length ? (known as Target[]) : null;
}

/** Remembers it for the next file with this header; the oldest give way. */
export async function keepColumns<Target extends string>(
  header: readonly string[],
  columns: Columns<Target>,
): Promise<void> {
  const name = nameOf(header);
  const { [name]: _, ...others } = await readAll();
  const kept = Object.entries(others).slice(1 - MOST);
  await browser.storage.local.set({ [KEY]: Object.fromEntries([...kept, [name, columns]]) });
}

async function readAll(): Promise<Record<string, unknown>> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return stored !== null && typeof stored === 'object' ? { ...stored } : {};
}

/** A header begins with no name that an object has of its own. */
function nameOf(header: readonly string[]): string {
  return `h ${header.join('\t')}`.slice(0, 2000);
}
