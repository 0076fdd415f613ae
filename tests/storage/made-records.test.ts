import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '@/lib/acts/undo';
import type { PersonFile } from '@/lib/domain/record';
import { splitBulk } from '@/lib/storage/bulk';
import type { ForJournal } from '@/lib/storage/commit';
import { MadeRecords } from '@/lib/storage/made-records';
import { personFile, profileOf } from '@/tests/transfer/any-person-file';

it('people who are stored as they are made stand in the journal as if they had been held together', () => {
  const sizes = fc.array(fc.nat(3), { maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.nat(4), fc.nat(30), (profilesOf, othersMade, most) => {
      const files = profilesOf.map(fileWith);
      const made = new MadeRecords(most);
      for (const file of files) made.add(file);
      const others = [change('settings', 'only', {}), ...madeForOthers(othersMade)];
      const all = [...files.flatMap(changesOf), ...others];
      expect(contentOf(made.forJournal(others))).toEqual(contentOf(splitBulk(all, 'made', most)));
      expect(made.personIds).toEqual(files.map(({ person }) => person.id));
      expect(made.countsAfter({ people: 1, profiles: 2, records: 3 })).toEqual({
        people: 1 + files.length,
        profiles: 2 + profilesOf.reduce((sum, many) => sum + many, 0),
        records: 3,
      });
    }),
  );
});

function fileWith(profiles: number, place: number): PersonFile {
  const id = `person-${place}`;
  const slugs = Array.from({ length: profiles }, (_, at) => `${id}-${at}`);
  const theirs = slugs.map((slug) => profileOf(slug, { id: `profile-${slug}`, personId: id }));
  return personFile({ id, name: `Zoë ${place}` }, { profiles: theirs });
}

/** Records made for people who were there before. */
function madeForOthers(many: number): Change[] {
  return Array.from({ length: many }, (_, at) => change('records', `note-${at}`, null));
}

function changesOf({ person, profiles }: PersonFile): Change[] {
  return [
    { store: 'people', id: person.id, before: null, after: person },
    ...profiles.map((after): Change => ({ store: 'profiles', id: after.id, before: null, after })),
  ];
}

function change(store: Change['store'], id: string, before: object | null): Change {
  return { store, id, before, after: { id, text: 'kept' } };
}

/** The same, whatever the order in which it came. */
function contentOf({ kept, bulk }: ForJournal) {
  const places = (bulk?.parts ?? []).flatMap(({ store, ids, marks }) =>
    ids.map((id, place) => `${store}/${id} ${marks[place]}`),
  );
  const whole = kept.toSorted((a, b) => `${a.store}${a.id}`.localeCompare(`${b.store}${b.id}`));
  return { whole, places: places.toSorted(), isBulk: bulk !== null };
}
