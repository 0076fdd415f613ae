import '@/lib/storage/opens-to-write';
import { closeKith, openKith } from '@/lib/storage/open';
import { draftWriter } from '@/lib/storage/drafts';
import { storageProblem } from '@/lib/storage/problem';
import { isWhole, listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { openVault } from '@/lib/storage/snapshots/vault';
import { makeSnapshot } from '@/lib/safety/make-snapshot';
import { NO_CHOICES } from '@/lib/transfer/import/read-import';
import { importFile } from '@/lib/worker/import-file';

/** What is there beside the rows that an upgrade changes. */
export interface Beside {
  people: number;
  /** Sealed snapshots, and how many of those are not whole. */
  snapshots: number;
  damaged: number;
  /** What was typed; null: it is gone. */
  typed: unknown;
}

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const LONG = 'Type director, فونت & Łódź '.repeat(20).trim();

/** What somebody typed and did not save. */
async function typeKith(note: string): Promise<void> {
  const writer = draftWriter('new', (error) => {
    throw error;
  });
  writer.keep({ note });
  await writer.settled();
}

/** Imports so many rows as the Import room does, but for its preview. Throws what the store says. */
async function importKith([first, count]: [number, number]): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, place) => `Zoë,Row,https://www.linkedin.com/in/row-${first + place},,Nine,${LONG},`,
  );
  const file = new File([[HEADER, ...rows].join('\r\n')], 'Connections.csv');
  const watch = { tell: () => {}, signal: new AbortController().signal };
  const task = { file, choices: NO_CHOICES, answers: [], otherwise: 'yours' } as const;
  await importFile(task, watch);
}

async function snapshotNowKith(): Promise<void> {
  await makeSnapshot('by-hand');
}

/** Nothing of Kith's is open any more, as on a page that was closed. */
async function letGoKith(): Promise<void> {
  await closeKith().catch((error: unknown) => storageProblem(error));
}

async function besideKith(): Promise<Beside> {
  const database = await openKith();
  const vault = await openVault();
  const snapshots = await listSnapshots(vault);
  const whole = await Promise.all(snapshots.map((each) => isWhole(vault, each)));
  return {
    people: await database.count('people'),
    snapshots: snapshots.length,
    damaged: whole.filter((is) => !is).length,
    typed: (await database.get('drafts', 'new'))?.values['note'] ?? null,
  };
}

const FUNCTIONS = { typeKith, importKith, snapshotNowKith, letGoKith, besideKith };
Object.assign(globalThis, FUNCTIONS);
