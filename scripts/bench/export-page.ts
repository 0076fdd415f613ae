import '@/lib/storage/opens-to-write';
import Papa from 'papaparse';
import { liveRecords } from '@/lib/domain/touches';
import type { Person, TimelineRecord } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { exportPeople } from '@/lib/worker/export-people';

/** What exporting everyone took, in ms, and what reading and papaparse alone take for the same columns. */
export interface ExportBench {
  people: number;
  records: number;
  exporting: number;
  bare: number;
}

/** Evaluated in one of Kith's pages by export.mjs: both CSV files, and the bare minimum, turn about; the best of each. */
async function benchExport(rounds: number): Promise<ExportBench> {
  const best = { people: 0, records: 0, exporting: Infinity, bare: Infinity };
  for (let round = 0; round < rounds; round++) {
    const bare = await timed(readAndUnparse);
    const exporting = await timed(exportAll);
    best.bare = Math.min(best.bare, bare.ms);
    best.exporting = Math.min(best.exporting, exporting.ms);
    best.people = exporting.result.people;
    best.records = exporting.result.records;
  }
  return best;
}

async function exportAll() {
  const words = { title: '', followUp: '', followUpWhy: '' };
  const request = {
    form: 'csv' as const,
    only: null,
    today: '2026-11-21',
    now: '2026-11-21T10:00:00.000Z',
    words: { ...words, promisedByMe: '', promisedByThem: '', promisedToMyself: '' },
  };
  return exportPeople(request, { tell: () => {}, signal: new AbortController().signal });
}

/** getAll of what an export needs, and papaparse of as many cells with the same in them. */
async function readAndUnparse(): Promise<number> {
  const transaction = (await openKith()).transaction(['people', 'profiles', 'records'], 'readonly');
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('profiles').getAll(),
    transaction.objectStore('records').getAll(),
  ]);
  const keys = new Map(profiles.map(({ personId, key }) => [personId, key]));
  const first = new Map(
    liveRecords({ person: people[0] as Person, profiles, records }).map((record) => [
      record.personId,
      record,
    ]),
  );
  const texts = [
    people.map((person) => peopleCells(person, keys.get(person.id) ?? '', first.get(person.id))),
    records.map((record) => recordCells(record)),
  ].map((rows) => Papa.unparse(rows, { quotes: true, newline: '\r\n' }));
  return new Blob(texts).size;
}

function peopleCells(person: Person, key: string, record?: TimelineRecord): string[] {
  const { name, headline, company, position, location, email, howMet, whereMet } = person;
  const texts = [name, headline, company, position, location, email, key, howMet, whereMet];
  const lists = [person.expertise, person.roles, person.labels, person.needs].map(String);
  const values = [record?.createdAt ?? '', record?.type ?? '', '', '', ''];
  const rest = [person.hopesFor, person.note, person.id, String(person.limit)];
  return [...texts, person.metOn ?? '', '', ...lists, ...values, ...rest, ''];
}

function recordCells(record: TimelineRecord): string[] {
  const { id, personId, createdAt, type } = record;
  const text = 'text' in record ? record.text : '';
  return [id, personId, '', createdAt.slice(0, 10), type, '', 'state', text, '', '', createdAt];
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

// For export.mjs, which evaluates the bundle in a page.
Reflect.set(globalThis, 'benchExport', benchExport);
