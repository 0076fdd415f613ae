import '@/lib/storage/opens-to-write';
import Papa from 'papaparse';
import { openKith } from '@/lib/storage/open';
import { NO_RECORDS } from '@/lib/storage/sentinel-counts';
import { NO_CHOICES } from '@/lib/transfer/import/read-import';
import { importFile, sightFile } from '@/lib/worker/import-file';
import { madeUpConnections } from '@/scripts/bench/made-up-connections';

const STORES = ['people', 'profiles', 'records', 'queue', 'summaries', 'journal', 'meta'] as const;
const SILENT = { tell: () => {}, signal: new AbortController().signal };

/** One of the pieces of work that import.mjs measures, by name; each is set up by the one before, and unmeasured. */
class ImportBench {
  readonly text: string;
  readonly file: Blob;
  #stored: readonly (readonly never[])[] = [];

  constructor(rows: number) {
    this.text = madeUpConnections(rows);
    this.file = new Blob([this.text]);
  }

  /** The bare minimum of a look. */
  parse(): number {
    return Papa.parse(this.text, { delimiter: ',' }).data.length;
  }

  async look(): Promise<void> {
    await sightFile({ file: this.file, choices: NO_CHOICES });
  }

  async import(): Promise<void> {
    const { file } = this;
    await importFile({ file, choices: NO_CHOICES, answers: [], otherwise: 'yours' }, SILENT);
  }

  /** The bare minimum of an import: the same rows. */
  async put(): Promise<void> {
    await put(this.#stored);
  }

  /** Empties the store; `remember`: and keeps what was in it to be put. */
  async clear(remember = false): Promise<void> {
    this.#stored = remember ? await readAll() : [];
    await clear();
  }
}

/** Just the puts: what IndexedDB itself takes for the same rows. */
async function put(all: readonly (readonly never[])[]): Promise<void> {
  const transaction = (await openKith()).transaction(STORES, 'readwrite', { durability: 'strict' });
  for (const [place, store] of STORES.entries()) {
    for (const row of all[place] ?? []) void transaction.objectStore(store).put(row);
  }
  await transaction.done;
}

async function readAll(): Promise<never[][]> {
  const transaction = (await openKith()).transaction(STORES, 'readonly');
  const all = await Promise.all(STORES.map((store) => transaction.objectStore(store).getAll()));
  // Each row goes back to the store it came from, whatever it is.
  return all as never[][];
}

async function clear(): Promise<void> {
  const transaction = (await openKith()).transaction(STORES, 'readwrite');
  const emptied = STORES.filter((store) => store !== 'meta');
  await Promise.all(emptied.map((store) => transaction.objectStore(store).clear()));
  // Else the page that opens next would say that something is missing.
  const meta = transaction.objectStore('meta');
  const identity = await meta.get('database');
  if (identity !== undefined) await meta.put({ ...identity, counts: NO_RECORDS });
  await transaction.done;
}

// For import.mjs, which evaluates the bundle in a page.
Object.assign(globalThis, { ImportBench, madeUpConnections });
