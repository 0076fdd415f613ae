import '@/scripts/torture/round-trips/group-by';
import type { ActContext } from '@/lib/acts/act';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { readImport } from '@/lib/transfer/import/read-import';
import { mutate } from '@/scripts/torture/malformed/mutate';
import { SEEDS } from '@/scripts/torture/malformed/seeds';

/** What came of damaged files. */
export interface BrokenCount {
  inputs: number;
  refused: number;
  planned: number;
  crashes: number;
  hangs: number;
  partial: number;
  longest: number;
  /** The first that went wrong, by its number; null: none did. */
  first: string | null;
}

const NOW = '2026-11-21T10:00:00.000Z';
const CHOICES = { order: null, columns: ['name', 'email', null], withContacts: true } as const;
const STORED = { people: [], profiles: [], records: [] };
const HANG = 2000;

/** Reads so many damaged files; of each either nothing is taken in, or all that was shown. */
async function countBroken(inputs: number): Promise<BrokenCount> {
  const count = { refused: 0, planned: 0, crashes: 0, hangs: 0, partial: 0, longest: 0 };
  let first: string | null = null;
  for (let input = 0; input < inputs; input++) {
    const bytes = mutate(SEEDS[input % SEEDS.length] ?? new Uint8Array(), input);
    const began = performance.now();
    const end = await tryFile(bytes);
    const took = performance.now() - began;
    count.longest = Math.max(count.longest, took);
    if (took > HANG) count.hangs += 1;
    if (end.is !== 'fine') count[end.is] += 1;
    if (end.is === 'crashes' || end.is === 'partial' || took > HANG) {
      first ??= `input ${input}: ${end.why || `${Math.round(took)} ms`}`;
    }
  }
  return { inputs, ...count, first };
}

interface End {
  is: 'refused' | 'planned' | 'crashes' | 'partial' | 'fine';
  why: string;
}

async function tryFile(bytes: Uint8Array): Promise<End> {
  try {
    const reading = await readImport(bytes, { ...CHOICES, columns: [...CHOICES.columns] }, NOW);
    // A backup or a table that nobody knows: nothing is taken in without another word of the user's.
    if (reading.is !== 'people') return { is: 'fine', why: '' };
    let ids = 0;
    const context: ActContext = { today: '2026-11-21', now: NOW, newId: () => `made-${++ids}` };
    const plan = planImport(reading.file, STORED);
    const shown = [...plan.rows].filter(({ outcome }) => outcome === 'new').length + plan.records;
    const writes = [...plan.writes(context)].filter(({ store }) => store !== 'profiles');
    const made = writes.filter(({ store, record }) => store === 'people' || isOfTimeline(record));
    const isWhole = made.length >= shown && made.every(({ record }) => isSound(record));
    return isWhole
      ? { is: 'planned', why: '' }
      : { is: 'partial', why: `${shown} shown, ${made.length} made` };
  } catch (error) {
    if (error instanceof ImportRefusal) return { is: 'refused', why: error.reason };
    return { is: 'crashes', why: String(error) };
  }
}

function isOfTimeline(record: object | undefined): boolean {
  return record !== undefined && 'personId' in record;
}

/** Somebody without a name, or a text that no file could hold again, would be worse than a refusal. */
function isSound(record: object | undefined): boolean {
  if (record === undefined) return false;
  if ('name' in record && String(record.name).trim() === '') return false;
  return JSON.stringify(record).isWellFormed();
}

// For f15-malformed.mjs, which bundles this and runs it.
Reflect.set(globalThis, 'countBroken', countBroken);
