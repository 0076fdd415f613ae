import fc from 'fast-check';
import { NOTHING_SAID } from '@/lib/acts/new-record';
import type { Clash, Profile, Stamp, TimelineRecord } from '@/lib/domain/record';
import { defaultSettings } from '@/lib/domain/settings';
import type { BackupContents, BackupContext } from '@/lib/transfer/backup/contents';
import type { Weekday } from '@/lib/domain/day';
import { anyDay } from '@/tests/domain/any-day';
import { anyPersonFile, anyRecord } from '@/tests/transfer/any-person-file';
import { anyText, someText } from '@/tests/transfer/any-text';

/** Where the backups of the tests come from. */
export const FROM: BackupContext = {
  databaseId: 'a4b0cf0e-6f5c-4b57-9f0e-0a4c5ad1f001',
  createdAt: '2026-11-21T10:00:00.000Z',
};

/** A backup with nothing in it. */
export const NOTHING: BackupContents = {
  people: [],
  profiles: [],
  records: [],
  settings: [],
  admissions: [],
  drafts: [],
};

const day = anyDay('1990-01-01', '2040-12-31');
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const stamps: fc.Arbitrary<Record<string, Stamp>> = fc
  .dictionary(
    fc.constantFrom('name', 'note', 'text', 'day', 'later'),
    fc.record({
      version: fc.nat(99),
      by: fc.constantFrom('user' as const, 'file' as const),
      at: fc.constantFrom('2026-01-01T10:00:00.000Z', '2026-02-02T10:00:00.000Z'),
    }),
  )
  .map((each) => ({ ...each }));

const clashes: fc.Arbitrary<Clash[]> = fc.array(
  fc.record({
    field: fc.constantFrom('name', 'expertise', 'introducedBy'),
    lost: fc.oneof(anyText(), fc.array(anyText(), { maxLength: 2 }), fc.constant(null)),
    at: instant,
  }),
  { maxLength: 2 },
);

/** Fields that only a newer Kith knows. */
const unknownFields = fc.dictionary(
  fc.constantFrom('laterField', 'später', '1'),
  fc.oneof(anyText(), fc.integer(), fc.constant(null), fc.array(anyText(), { maxLength: 2 })),
  { maxKeys: 2 },
);

const history = { stamps, clashes, removedOn: fc.option(instant), createdAt: instant };

/** A person whose references all lead to somebody of `ids`. */
function anyPerson(id: string, ids: readonly string[]) {
  const introducer = fc.option(
    fc.oneof(fc.record({ name: someText() }), fc.record({ personId: fc.constantFrom(...ids) })),
  );
  return fc
    .record({
      ...history,
      file: anyPersonFile(),
      formerNames: fc.array(someText(), { maxLength: 2 }),
      nickname: anyText(),
      pronunciation: anyText(),
      starred: fc.boolean(),
      pausedUntil: fc.option(day),
      rhythmFrom: fc.option(day),
      rhythmSnooze: fc.option(fc.record({ since: day, until: day })),
      keptSince: fc.option(instant),
      passedOn: fc.option(instant),
      mergedIds: fc.array(fc.uuid(), { maxLength: 2 }),
      apartFrom: fc.subarray([...ids]),
      introducedBy: introducer,
      more: unknownFields,
    })
    .map(({ file, more, ...rest }) => ({ ...more, ...NOTHING_SAID, ...file.person, ...rest, id }));
}

function anyProfile(personId: string): fc.Arbitrary<Profile> {
  return fc.record({
    ...history,
    id: fc.uuid(),
    personId: fc.constant(personId),
    key: fc.uuid().map((each) => `li:in:${each}`),
    network: fc.constant('linkedin'),
    aliases: fc.array(someText(), { maxLength: 2 }),
    former: fc.boolean(),
    pageName: anyText(),
  });
}

/** Any record of a person; what is open is at most one follow-up, as everywhere in Kith. */
function anyRecordOf(personId: string): fc.Arbitrary<TimelineRecord> {
  return fc
    .record({ record: anyRecord(), stamps, clashes, more: unknownFields })
    .map(({ record, more, ...rest }) => {
      const closed =
        record.type === 'follow-up' && record.state === 'open' ? { state: 'cleared' as const } : {};
      const handedTo = record.type === 'promise' ? { handedTo: null } : {};
      // Spread over the union as a whole, which stays one: no field of it changes its type.
      return { ...more, ...record, ...closed, ...handedTo, ...rest, personId } as TimelineRecord;
    });
}

/** Anything that Kith can have stored, with every reference leading somewhere. */
export function anyContents(people = 4): fc.Arbitrary<BackupContents> {
  return fc.uniqueArray(fc.uuid(), { maxLength: people }).chain((ids) =>
    fc.record({
      people: fc.tuple(...ids.map((id) => anyPerson(id, ids))),
      profiles: some(ids, anyProfile),
      records: some(ids, anyRecordOf),
      settings: fc.option(fc.nat(40), { nil: undefined }).map((weeklyCap) =>
        weeklyCap === undefined
          ? []
          : [
              {
                ...defaultSettings(6),
                weeklyCap,
                quietDays: [weeklyCap % 2 === 0 ? 6 : 7] as Weekday[],
                rhythms: [{ label: 'mentors', idealGap: 28, limit: weeklyCap }],
              },
            ],
      ),
      admissions: fc.subarray(ids).map((admitted) =>
        admitted.map((personId) => ({
          id: `2026-11-16/${personId}`,
          week: '2026-11-16',
          personId,
        })),
      ),
      drafts: fc.uniqueArray(
        fc.record({
          id: someText(),
          values: fc.dictionary(fc.constantFrom('name', 'note', 'tags', ''), anyText()),
          updatedAt: instant,
        }),
        { maxLength: 2, selector: ({ id }) => id },
      ),
    }),
  );
}

/** Some rows of each of these people, every id once. */
function some<Row extends { id: string }>(
  ids: readonly string[],
  rowOf: (personId: string) => fc.Arbitrary<Row>,
): fc.Arbitrary<Row[]> {
  const rows = ids.map((id) => fc.array(rowOf(id), { maxLength: 3 }));
  return fc
    .tuple(...rows)
    .map((lists) => [...new Map(lists.flat().map((row) => [row.id, row])).values()]);
}
