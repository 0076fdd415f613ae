import { importPeople, importRecords } from '@/lib/acts/import-people';
import { now } from '@/lib/clock';
import { openKith } from '@/lib/storage/open';
import { readEveryone, readEverything } from '@/lib/storage/read-everything';
import { realContext, run } from '@/lib/storage/run';
import { readSettings } from '@/lib/storage/settings-query';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { sightOf, type ImportSight } from '@/lib/transfer/import/import-sight';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import type { Answer } from '@/lib/transfer/import/plan/planned-row';
import {
  readImport,
  type FileReading,
  type ReadingChoices,
} from '@/lib/transfer/import/read-import';
import type { TaskWatch } from '@/lib/worker/task';

/** A file to be looked at, and what the user said of it. */
export interface ImportRequest {
  file: Blob;
  choices: ReadingChoices;
}

/** A file to be imported; the answers by `<place of the row>/<field>`. */
export interface ImportTask extends ImportRequest {
  answers: readonly (readonly [place: string, answer: Answer])[];
  /** For what was not answered one by one. */
  otherwise: Answer;
  /** How many people it makes or changes, as the preview found it; only for the progress. */
  people?: number;
}

/** How far an import is; null while it is read and planned. */
export type ImportProgress = { done: number; of: number } | null;

/** Reads a file and holds it against what is stored; changes nothing. */
export async function sightFile({ file, choices }: ImportRequest): Promise<ImportSight> {
  try {
    const reading = await readBlob(file, choices);
    if (reading.is !== 'people') return reading;
    const { rows, counts } = sightOf(planImport(reading.file, await storedFor(reading.file)));
    return { is: 'preview', about: reading.about, rows, counts };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    const { reason, line, detail } = error;
    return { is: 'refused', reason, line, detail };
  }
}

/** Imports a file: read once more, planned on what is there now, one transaction. Throws `Refused` where nothing is left to do. */
export async function importFile(
  { file, choices, answers, otherwise, people = 0 }: ImportTask,
  { tell, signal }: TaskWatch<ImportProgress>,
): Promise<{ actId: string }> {
  tell(null);
  const reading = await readBlob(file, choices);
  if (reading.is !== 'people') throw new Error(`Nothing to import: ${reading.is}`);
  const imported = reading.file;
  signal.throwIfAborted();
  const given = { byPlace: new Map(answers), otherwise };
  const { news: withNews } = await readSettings();
  const act = imported.records.length > 0 ? importRecords : importPeople;
  const { actId } = await run(
    act,
    { plan: (stored, context) => planImport(imported, stored, given, withNews).writes(context) },
    realContext(),
    null,
    { tell, signal, people },
  );
  return { actId };
}

async function readBlob(file: Blob, choices: ReadingChoices): Promise<FileReading> {
  return readImport(await bytesOf(file), choices, now());
}

/** A file too large is not even read, unless it may be a backup, which may be larger. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  const part = file.size > IMPORT_LIMITS.bytes ? file.slice(0, IMPORT_LIMITS.bytes + 1) : file;
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (error) {
    // Moved, changed or gone since it was picked.
    if (error instanceof DOMException) throw new ImportRefusal('unreadable');
    throw error;
  }
}

/** Timelines are read only for a file that brings records of its own. */
async function storedFor({ records }: ImportedFile) {
  const database = await openKith();
  const stores = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;
  const transaction = database.transaction(stores, 'readonly');
  return records.length > 0 ? readEverything(transaction) : readEveryone(transaction);
}
