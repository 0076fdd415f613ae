import '@/lib/storage/opens-to-write';
import Papa from 'papaparse';
import { openKith } from '@/lib/storage/open';
import { NO_CHOICES } from '@/lib/transfer/import/read-import';
import { importFile, sightFile } from '@/lib/worker/import-file';
import { madeUpConnections } from '@/scripts/bench/made-up-connections';

/** What looking at a file and importing it took, in ms, and the bare minimum of each. */
export interface ImportBench {
  bytes: number;
  parsing: number;
  looking: number;
  importing: number;
  putting: number;
}

const STORES = ['people', 'profiles', 'records', 'queue', 'summaries', 'journal', 'meta'] as const;
const SILENT = { tell: () => {}, signal: new AbortController().signal };

/** Evaluated in one of Kith's pages by import.mjs: turn about, the best of each. */
async function benchImport(rows: number, rounds: number): Promise<ImportBench> {
  const text = madeUpConnections(rows);
  const file = new Blob([text]);
  const best = { bytes: file.size, parsing: Infinity, looking: Infinity };
  const writing = { importing: Infinity, putting: Infinity };
  const take = async (of: Record<string, number>, name: string, work: () => unknown) => {
    const start = performance.now();
    await work();
    of[name] = Math.min(of[name] ?? Infinity, performance.now() - start);
  };
  for (let round = 0; round < rounds; round++) {
    await take(best, 'parsing', () => Papa.parse(text, { delimiter: ',' }));
    await take(best, 'looking', () => sightFile({ file, choices: NO_CHOICES }));
  }
  const task = { file, choices: NO_CHOICES, answers: [], otherwise: 'yours' as const };
  for (let round = 0; round < Math.max(1, Math.floor(rounds / 2)); round++) {
    await clear();
    await take(writing, 'importing', () => importFile(task, SILENT));
    const all = await readAll();
    await clear();
    await take(writing, 'putting', () => put(all));
  }
  await clear();
  return { ...best, ...writing };
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
  await transaction.done;
}

// For import.mjs, which evaluates the bundle in a page.
Reflect.set(globalThis, 'benchImport', benchImport);
Reflect.set(globalThis, 'madeUpConnections', madeUpConnections);
