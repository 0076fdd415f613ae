import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecord } from '@/lib/acts/new-record';
import type { TimelineRecord } from '@/lib/domain/record';
import { timelineCsv } from '@/lib/transfer/timeline-csv';
import { context } from '@/tests/builders';
import { anyPersonFile, personFile } from './any-person-file';
import { rawCells, readBack } from './read-back';
import { recordOfRow } from './record-of-row';

const HEADER =
  'Kith ID, Person ID, Person, Day, Kind, Direction, State, Text, Reason, Due, Created';

function cellsOf(record: TimelineRecord): Record<string, string> {
  const [row = {}] = readBack(timelineCsv([personFile({ name: 'Zoë' }, { records: [record] })]));
  const columns = ['Day', 'Kind', 'Direction', 'State', 'Text', 'Reason', 'Due'];
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? 'missing']));
}

const zoe = { personId: 'person-1' };
const now = context();

/** How Kith keeps a record, not what it says. */
const NOT_OF_THE_RECORD = new Set(['removedOn', 'stamps', 'clashes']);

describe('the timeline file', () => {
  test('its columns are those of the product, in their order', () => {
    expect(rawCells(timelineCsv([]))).toEqual(HEADER.split(', '));
  });

  test('a touch says its kind and who started it', () => {
    const touch = newRecord(
      {
        ...zoe,
        type: 'touch',
        state: 'happened',
        kind: 'coffee',
        day: '2026-11-07',
        text: 'She moves to Oslo',
        startedBy: 'them',
        snoozedUntil: null,
      },
      now,
    );
    expect(cellsOf(touch)).toEqual({
      Day: '2026-11-07',
      Kind: 'touch: coffee',
      Direction: 'them',
      State: 'happened',
      Text: 'She moves to Oslo',
      Reason: '',
      Due: '',
    });
  });

  test('a follow-up says why, when it is due, and when it was closed', () => {
    const followUp = newRecord(
      {
        ...zoe,
        type: 'follow-up',
        state: 'cleared',
        due: '2026-11-21',
        reason: 'ask how the move went',
        setOn: '2026-11-07',
        closedOn: '2026-11-20',
        snoozedUntil: null,
      },
      now,
    );
    expect(cellsOf(followUp)).toEqual({
      Day: '2026-11-07',
      Kind: 'follow-up',
      Direction: '',
      State: 'cleared',
      Text: 'closed on 2026-11-20',
      Reason: 'ask how the move went',
      Due: '2026-11-21',
    });
  });

  test('a promise that was put off and handed over keeps its earlier day and to whom', () => {
    const promise = newRecord(
      {
        ...zoe,
        type: 'promise',
        by: 'me',
        state: 'handed over',
        text: 'send the table',
        due: '2026-11-20',
        madeOn: '2026-11-01',
        earlierDues: ['2026-11-10'],
        handedTo: { personId: 'person-1' },
        closedOn: '2026-11-15',
        snoozedUntil: null,
      },
      now,
    );
    expect(cellsOf(promise)).toMatchObject({
      Direction: 'me',
      State: 'handed over',
      Reason: 'was due 2026-11-10; handed to Zoë; Kith ID person-1; closed on 2026-11-15',
      Due: '2026-11-20',
    });
  });

  test('people follow one another by name, and each one’s records from the oldest on', () => {
    const note = (personId: string, day: string, text: string) =>
      newRecord({ type: 'note', personId, day, text }, now);
    const files = [
      personFile({ name: 'Zoë', id: '1' }, { records: [note('1', '2026-11-02', 'c')] }),
      personFile(
        { name: 'Ana', id: '2' },
        { records: [note('2', '2026-11-03', 'b'), note('2', '2026-11-01', 'a')] },
      ),
    ];
    expect(readBack(timelineCsv(files)).map(({ Text }) => Text)).toEqual(['a', 'b', 'c']);
  });

  test('of any record nothing is lost, and what is in the bin does not leave', () => {
    fc.assert(
      fc.property(anyPersonFile(), (file) => {
        const csv = timelineCsv([file]);
        const read = readBack(csv).map(recordOfRow);
        const living = file.records.filter(({ removedOn }) => removedOn === null);
        const expected = living.map((record) => {
          const kept = Object.entries(record).filter(([field]) => !NOT_OF_THE_RECORD.has(field));
          return Object.fromEntries(kept);
        });
        const byId = (a: { id?: unknown }, b: { id?: unknown }): number =>
          String(a.id).localeCompare(String(b.id));
        expect(read.toSorted(byId)).toEqual(expected.toSorted(byId));
        for (const cell of rawCells(csv)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＋－＝＠]/);
      }),
      { numRuns: 500 },
    );
  });
});
