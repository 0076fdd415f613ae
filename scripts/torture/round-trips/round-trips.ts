import type { ActContext, Write } from '@/lib/acts/act';
import type { PersonFile } from '@/lib/domain/record';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { planRestore } from '@/lib/transfer/backup/restore-plan';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { vcard, type VcardVersion } from '@/lib/transfer/export/vcard';
import { writeExport, type ExportForm } from '@/lib/transfer/export/write-export';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { NO_CHOICES, readImport } from '@/lib/transfer/import/read-import';
import { byText } from '@/lib/transfer/in-name-order';
import { peopleCsv } from '@/lib/transfer/people-csv';
import { timelineCsv } from '@/lib/transfer/timeline-csv';

const NOW = '2026-11-21T10:00:00.000Z';
const NOBODY = { people: [], profiles: [], records: [] };
const WORDS = {
  title: 'Kith',
  followUp: '{1}',
  followUpWhy: '{1}: {2}',
  promisedByMe: '{1}: {2}',
  promisedByThem: '{1}: {2}',
  promisedToMyself: '{1}: {2}',
};

const NOTHING_READ = {
  is: 'people' as const,
  file: { rows: [], contacts: [], records: [], asks: [] },
};

/** An export, and what is exported once it was read into an empty notebook; the same where nothing was lost. */
export interface Trip {
  before: string;
  after: string;
}

/** The formats that bring people back, each as text → what is read → plan → records → text. */
export const TRIPS: Readonly<Record<string, (files: readonly PersonFile[]) => Promise<Trip>>> = {
  'CSV, the pair': async (files) => {
    const pair = (of: readonly PersonFile[]): string => peopleCsv(of) + timelineCsv(of);
    return { before: pair(files), after: pair(planned(await readPair(files, 'csv'))) };
  },
  'CSV with semicolons, zipped': async (files) => {
    const scope = { delimiter: ';' } as const;
    const pair = (of: readonly PersonFile[]): string =>
      peopleCsv(of, scope) + timelineCsv(of, scope);
    return { before: pair(files), after: pair(planned(await readPair(files, 'zip'))) };
  },
  JSON: async (files) => {
    const contents = contentsOf(files);
    const context = { databaseId: 'database', createdAt: NOW };
    const before = await writeBackup(contents, context);
    const read = await readBackup(before);
    if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
    const empty = { ...NOBODY, settings: [], admissions: [] };
    const { writes, findings } = planRestore(empty, read.contents, 'replace');
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    const after = await writeBackup(contentsOf(filesOf(writes)), context);
    return { before, after };
  },
  'vCard 4.0': (files) => cardTrip(files, '4.0'),
  'vCard 3.0': (files) => cardTrip(files, '3.0'),
};

/** The pair as it is read from its two files, or out of the zip. */
export async function readPair(
  files: readonly PersonFile[],
  form: 'csv' | 'zip',
): Promise<ImportedFile> {
  const written = await exported(files, form, form === 'csv' ? ',' : ';');
  const read = await Promise.all(written.map(readPeople));
  return {
    rows: read.flatMap(({ rows }) => [...rows]),
    contacts: [],
    records: read.flatMap(({ records }) => records),
    asks: [],
  };
}

/** The files of an export, as bytes. */
export async function exported(
  files: readonly PersonFile[],
  form: ExportForm,
  delimiter: ',' | ';',
): Promise<Uint8Array[]> {
  const request = { form, only: null, today: '2026-11-21', now: NOW, delimiter, words: WORDS };
  const made = await writeExport(files, request, () => Promise.resolve());
  const bytes = await Promise.all(made.files.map(({ blob }) => blob.arrayBuffer()));
  return bytes.map((each) => new Uint8Array(each));
}

async function readPeople(bytes: Uint8Array): Promise<ImportedFile> {
  const read = await readImport(bytes, NO_CHOICES, NOW).catch((error: unknown) => {
    // A timeline without records: the page says so, and goes on with the other file.
    if (error instanceof ImportRefusal && error.reason === 'onlyHeader') return NOTHING_READ;
    throw error;
  });
  if (read.is !== 'people') throw new Error(`Read as ${read.is}`);
  return read.file;
}

async function cardTrip(files: readonly PersonFile[], version: VcardVersion): Promise<Trip> {
  // When it was changed last is no part of what comes back: it is changed now.
  const cards = (of: readonly PersonFile[]): string =>
    of
      // A name comes back without blanks around it, which may move it in the order of names.
      .toSorted((a, b) => byText(a.person.id, b.person.id))
      .map((file) => vcard(file, version).replace(/\r\nREV:[^\r]*/, ''))
      .join('');
  const before = cards(files);
  const read = await readPeople(new TextEncoder().encode(before));
  return { before, after: cards(planned(read)) };
}

/** What an import of a file into an empty notebook makes. */
function planned(read: ImportedFile): PersonFile[] {
  let ids = 0;
  const context: ActContext = { today: '2026-11-21', now: NOW, newId: () => `made-${++ids}` };
  const plan = planImport(read, NOBODY);
  const skipped = [...plan.rows].filter(({ outcome }) => outcome !== 'new');
  if (skipped.length > 0) throw new Error(`Not taken in: ${JSON.stringify(skipped[0])}`);
  return filesOf([...plan.writes(context)]);
}

function filesOf(writes: readonly Write[]): PersonFile[] {
  const files = new Map<string, PersonFile>();
  for (const write of writes) {
    if (write.store === 'people' && write.record !== undefined) {
      files.set(write.record.id, { person: write.record, profiles: [], records: [] });
    }
  }
  for (const write of writes) {
    if (write.record === undefined) continue;
    if (write.store === 'profiles')
      fileOf(files, write.record.personId).profiles.push(write.record);
    if (write.store === 'records') fileOf(files, write.record.personId).records.push(write.record);
  }
  return [...files.values()];
}

function fileOf(files: ReadonlyMap<string, PersonFile>, personId: string): PersonFile {
  const file = files.get(personId);
  if (file === undefined) throw new Error(`Of nobody: ${personId}`);
  return file;
}

function contentsOf(files: readonly PersonFile[]): BackupContents {
  return {
    people: files.map(({ person }) => person),
    profiles: files.flatMap(({ profiles }) => profiles),
    records: files.flatMap(({ records }) => records),
    settings: [],
    admissions: [],
    drafts: [],
  };
}
