import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedFields } from '@/lib/domain/merge-fields';
import {
  MERGE_FIELDS,
  mergedValue,
  mergeRows,
  type MergeChoice,
  type MergeField,
} from '@/lib/domain/merge-rows';
import type { Person, PersonFields, PersonFile, Stamp } from '@/lib/domain/record';
import { NOTHING_SAID } from '@/lib/acts/new-record';
import { anyPersonFile, personFile } from '@/tests/transfer/any-person-file';

const byUser = (at: string): Stamp => ({ version: 1, by: 'user', at });
const byFile = (at: string): Stamp => ({ version: 1, by: 'file', at });

/** Somebody whose fields were all set by one hand at one time. */
function person(
  id: string,
  fields: Partial<PersonFields>,
  stamp = byUser('2026-01-01'),
): PersonFile {
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
  return personFile({ name: 'Zoë Quartermaine', ...fields, id, stamps });
}

function rowOf(field: MergeField, kept: PersonFile, other: PersonFile) {
  return mergeRows(kept, other).find((row) => row.field === field);
}

/** What a field suggests, and what that comes to. */
function suggestion(field: MergeField, kept: PersonFile, other: PersonFile): unknown[] {
  const row = rowOf(field, kept, other);
  return row === undefined ? [] : [row.suggested, mergedValue(row, row.suggested)];
}

it('every field of a person is compared', () => {
  expect([...MERGE_FIELDS].toSorted()).toEqual(Object.keys(NOTHING_SAID).toSorted());
});

it('only what either says has a row, and the same needs no choice', () => {
  const rows = mergeRows(person('a', { company: 'Loom' }), person('b', { company: 'Loom' }));
  expect(rows.map(({ field }) => field)).toEqual(['name', 'company']);
  expect(
    rows.every(({ isSame, canBeBoth, suggested }) => isSame && !canBeBoth && suggested === 'kept'),
  ).toBe(true);
});

describe('the suggestion', () => {
  it.each<[string, MergeField, Partial<PersonFields>, Partial<PersonFields>, MergeChoice, unknown]>(
    [
      ['what is said beats nothing', 'company', {}, { company: 'Loom' }, 'other', 'Loom'],
      [
        'and nothing does not beat what is said',
        'company',
        { company: 'Loom' },
        {},
        'kept',
        'Loom',
      ],
      [
        'lists are joined without doubles',
        'expertise',
        { expertise: ['Kerning', 'b'] },
        { expertise: ['kerning', 'c'] },
        'both',
        ['Kerning', 'b', 'c'],
      ],
      ['a list and nothing is the list', 'labels', { labels: ['a'] }, {}, 'kept', ['a']],
      ['so it is the other way round', 'needs', {}, { needs: ['a'] }, 'other', ['a']],
      ['notes follow each other', 'note', { note: 'One' }, { note: 'Two' }, 'both', 'One\nTwo'],
      [
        'a note that holds the other stays alone',
        'note',
        { note: 'One' },
        { note: 'One, two' },
        'both',
        'One, two',
      ],
      [
        'hopes do, too',
        'hopesFor',
        { hopesFor: 'a team' },
        { hopesFor: 'a book' },
        'both',
        'a team\na book',
      ],
      [
        'whoever is starred stays starred',
        'starred',
        { starred: false },
        { starred: true },
        'other',
        true,
      ],
      [
        'whoever was starred stays starred',
        'starred',
        { starred: true },
        { starred: false },
        'kept',
        true,
      ],
      [
        'the later end of a pause',
        'pausedUntil',
        { pausedUntil: '2027-01-01' },
        { pausedUntil: '2027-02-01' },
        'other',
        '2027-02-01',
      ],
      [
        'the later end, whoever has it',
        'pausedUntil',
        { pausedUntil: '2027-02-01' },
        { pausedUntil: '2027-01-01' },
        'kept',
        '2027-02-01',
      ],
      [
        'of two equally old the one who stays',
        'company',
        { company: 'Loom' },
        { company: 'Nine' },
        'kept',
        'Loom',
      ],
    ],
  )('%s', (_, field, kept, other, choice, value) => {
    expect(suggestion(field, person('a', kept), person('b', other))).toEqual([choice, value]);
  });

  it.each([
    ['the newer beats the older', byUser('2026-01-01'), byUser('2026-01-02'), 'other'],
    ['the older does not beat the newer', byUser('2026-01-02'), byUser('2026-01-01'), 'kept'],
    ['the user beats a newer file', byUser('2026-01-01'), byFile('2026-01-02'), 'kept'],
    ['the user beats a file from either side', byFile('2026-01-02'), byUser('2026-01-01'), 'other'],
  ])('%s', (_, kept, other, choice) => {
    const [a, b] = [
      person('a', { company: 'Loom' }, kept),
      person('b', { company: 'Nine' }, other),
    ];
    expect(rowOf('company', a, b)?.suggested).toBe(choice);
  });

  it('nobody is introduced by themselves', () => {
    const kept = person('a', { introducedBy: { personId: 'b' } });
    expect(rowOf('introducedBy', kept, person('b', {}))).toBeUndefined();
    const other = person('b', { introducedBy: { name: 'Olu' } });
    expect(suggestion('introducedBy', kept, other)).toEqual(['other', { name: 'Olu' }]);
  });
});

describe('a rhythm', () => {
  const kept = person('a', { idealGap: 90 });
  const other = person('b', { idealGap: 7, limit: 14 });

  it('never has a limit below its gap', () => {
    expect(mergedFields(kept, other, {})).toMatchObject({ idealGap: 90, limit: null });
    expect(mergedFields(other, kept, {})).toMatchObject({ idealGap: 7, limit: 14 });
  });

  it.each<[MergeChoice | undefined, MergeChoice | undefined, number | null, number | null]>([
    ['kept', undefined, 90, null],
    ['other', undefined, 7, 14],
    [undefined, 'other', 7, 14],
    ['kept', 'other', 90, 90],
  ])('chosen as gap %s and limit %s is %s and %s', (gap, limit, ...expected) => {
    const choices = {
      ...(gap === undefined ? {} : { idealGap: gap }),
      ...(limit === undefined ? {} : { limit }),
    };
    const fields = mergedFields(kept, other, choices);
    expect([fields.idealGap, fields.limit]).toEqual(expected);
  });

  it('gap and limit of two people stand together where they can', () => {
    const [gap, limit] = [person('a', { idealGap: 30 }), person('b', { limit: 90 })];
    expect(mergedFields(gap, limit, {})).toMatchObject({ idealGap: 30, limit: 90 });
  });
});

describe('names', () => {
  const kept = person('a', { name: 'Zoë Quartermaine', formerNames: ['Z. Adler'] });
  const other = person('b', { name: 'Zoë Adler', formerNames: ['Zoë Quartermaine', 'z. adler'] });

  it.each<[MergeChoice, string, string[]]>([
    ['kept', 'Zoë Quartermaine', ['Z. Adler', 'Zoë Adler']],
    ['other', 'Zoë Adler', ['Z. Adler', 'Zoë Quartermaine']],
  ])('the name that gives way is a former name: %s', (name, stays, formerNames) => {
    expect(mergedFields(kept, other, { name })).toMatchObject({ name: stays, formerNames });
  });

  it('it is one even where the former names were chosen away', () => {
    const { formerNames } = mergedFields(kept, other, { name: 'kept', formerNames: 'kept' });
    expect(formerNames).toEqual(['Z. Adler', 'Zoë Adler']);
  });
});

const anyChoices = fc.dictionary(
  fc.constantFrom(...MERGE_FIELDS),
  fc.constantFrom<MergeChoice>('kept', 'other', 'both'),
);

it('nothing that either says is lost by what is suggested, but what one value of two must', () => {
  const lists = ['expertise', 'roles', 'labels', 'needs'] as const;
  fc.assert(
    fc.property(anyPersonFile(), anyPersonFile(), (a, b) => {
      const other = { ...b, person: { ...b.person, id: 'person-9' } };
      const merged = mergedFields(a, other, {});
      const has = (list: string[], text: string): boolean =>
        list.some((each) => each.toLowerCase() === text.toLowerCase());
      for (const { person } of [a, other]) {
        for (const field of lists) {
          for (const text of person[field]) expect(has(merged[field], text)).toBe(true);
        }
        expect(merged.note).toContain(person.note);
        expect(merged.hopesFor).toContain(person.hopesFor);
        expect(has([merged.name, ...merged.formerNames], person.name)).toBe(true);
        for (const field of MERGE_FIELDS) {
          const isCrossing = field === 'limit';
          if (isSaid(person, field) && !isCrossing) expect(isSaid(merged, field)).toBe(true);
        }
      }
    }),
  );
});

it('whatever is chosen, the limit is not below the gap and every value is one of theirs, or both', () => {
  fc.assert(
    fc.property(anyPersonFile(), anyPersonFile(), anyChoices, (a, b, choices) => {
      const other = { ...b, person: { ...b.person, id: 'person-9' } };
      const { idealGap, limit, ...merged } = mergedFields(a, other, choices);
      if (idealGap !== null && limit !== null) expect(limit).toBeGreaterThanOrEqual(idealGap);
      for (const row of mergeRows(a, other)) {
        if (row.field === 'idealGap' || row.field === 'limit' || row.field === 'formerNames')
          continue;
        const values = [row.kept, row.other, ...(row.canBeBoth ? [mergedValue(row, 'both')] : [])];
        expect(values).toContainEqual(merged[row.field]);
      }
    }),
  );
});

function isSaid(of: PersonFields | Person, field: MergeField): boolean {
  const value = of[field];
  if (field === 'introducedBy' && JSON.stringify(value)?.includes('person-1')) return false;
  return Array.isArray(value)
    ? value.length > 0
    : value !== '' && value !== null && value !== false;
}
