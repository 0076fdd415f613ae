import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecord } from '@/lib/acts/new-record';
import { splitValues } from '@/lib/transfer/csv-cells';
import { peopleCsv } from '@/lib/transfer/people-csv';
import { context } from '@/tests/builders';
import { anyPersonFile, personFile, profileOf } from './any-person-file';
import { rawCells, readBack } from './read-back';

const HEADER =
  'Name, Headline, Company, Position, Location, E-mail, Profile URL, How you met, Where you met, Met on, ' +
  'Introduced by, Expertise, Value offered, Value received, Next follow-up, Follow-up reason, Last touch, ' +
  'Ideal gap, Limit, Roles, Labels, Hopes for, Needs, Note, Kith ID';

describe('the people file', () => {
  test('its columns are those of the product, in their order, even with nobody in it', () => {
    expect(rawCells(peopleCsv([]))).toEqual(HEADER.split(', '));
  });

  test('only people who are kept are in it, in the order of their names', () => {
    const files = [
      personFile({ name: 'Zoë', id: '1' }),
      personFile({ name: 'Ana', id: '2' }),
      personFile({ name: 'Only known', id: '3', keptSince: null }),
      personFile({ name: 'In the bin', id: '4', removedOn: '2026-11-01T10:00:00.000Z' }),
    ];
    expect(readBack(peopleCsv(files)).map(({ Name }) => Name)).toEqual(['Ana', 'Zoë']);
  });

  test('several profiles and several values stand in one cell, parted by semicolons', () => {
    const value = { personId: 'person-1', kind: null, outcome: '', snoozedUntil: null } as const;
    const given = { ...value, type: 'value', direction: 'given', state: 'given' } as const;
    const received = {
      ...value,
      type: 'value',
      direction: 'received',
      state: 'open',
      toldOn: null,
    } as const;
    const file = personFile(
      { name: 'Zoë', expertise: ['kerning', 'a;b'] },
      {
        profiles: [
          profileOf('zoe'),
          profileOf('zoë'),
          profileOf('not-hers-any-more', { former: true }),
          profileOf('removed', { removedOn: '2026-11-01T10:00:00.000Z' }),
        ],
        records: [
          newRecord({ ...given, day: '2026-11-02', text: 'the table' }, context()),
          newRecord({ ...given, day: '2026-11-01', text: 'an article' }, context()),
          newRecord({ ...received, day: '2026-11-01', text: 'advice; much' }, context()),
        ],
      },
    );
    const [row] = readBack(peopleCsv([file]));
    expect(row?.['Profile URL']).toMatch(
      /^https:\/\/www\.linkedin\.com\/in\/zoe\/?; https:\/\/www\.linkedin\.com\/in\/zo%C3%AB\/?$/,
    );
    expect(row?.Expertise).toBe('kerning; a\\;b');
    expect(row?.['Value offered']).toBe('an article; the table');
    expect(row?.['Value received']).toBe('advice\\; much');
  });

  test('the open follow-up and the last touch are shown, not the closed and the planned', () => {
    const common = { personId: 'person-1', snoozedUntil: null } as const;
    const followUp = { ...common, type: 'follow-up', setOn: '2026-11-01' } as const;
    const touch = { ...common, type: 'touch', kind: 'coffee', text: '', startedBy: null } as const;
    const records = [
      newRecord(
        { ...followUp, state: 'done', due: '2026-11-05', reason: 'old', closedOn: '2026-11-05' },
        context(),
      ),
      newRecord(
        { ...followUp, state: 'open', due: '2026-12-05', reason: 'the move', closedOn: null },
        context(),
      ),
      newRecord({ ...touch, state: 'happened', day: '2026-11-05' }, context()),
      newRecord({ ...touch, state: 'happened', day: '2026-10-05' }, context()),
      newRecord({ ...touch, state: 'planned', day: '2026-12-01' }, context()),
    ];
    const [row] = readBack(peopleCsv([personFile({ name: 'Zoë' }, { records })]));
    expect(row).toMatchObject({
      'Next follow-up': '2026-12-05',
      'Follow-up reason': 'the move',
      'Last touch': '2026-11-05',
    });
  });

  test('whoever made the introduction is named, kept or not', () => {
    const files = [
      personFile({ name: 'A', id: '1', introducedBy: { personId: '3' } }),
      personFile({ name: 'B', id: '2', introducedBy: { name: '=Olu' } }),
      personFile({ name: 'Hana', id: '3', keptSince: null }),
    ];
    const names = readBack(peopleCsv(files)).map((row) => row['Introduced by']);
    expect(names).toEqual(['Hana', '=Olu']);
  });

  test('any person’s texts come back as they were', () => {
    fc.assert(
      fc.property(anyPersonFile(), (file) => {
        const csv = peopleCsv([file]);
        const [row = {}] = readBack(csv);
        const { person } = file;
        expect(row).toMatchObject({
          Name: person.name,
          Headline: person.headline,
          Company: person.company,
          Position: person.position,
          Location: person.location,
          'E-mail': person.email,
          'How you met': person.howMet,
          'Where you met': person.whereMet,
          'Met on': person.metOn ?? '',
          'Ideal gap': person.idealGap === null ? '' : String(person.idealGap),
          Limit: person.limit === null ? '' : String(person.limit),
          'Hopes for': person.hopesFor,
          Note: person.note,
          'Kith ID': person.id,
        });
        for (const [column, list] of [
          ['Expertise', person.expertise],
          ['Roles', person.roles],
          ['Labels', person.labels],
          ['Needs', person.needs],
        ] as const) {
          expect(splitValues(row[column] ?? '')).toEqual(list);
        }
        for (const cell of rawCells(csv)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＋－＝＠]/);
      }),
      { numRuns: 300 },
    );
  });
});
