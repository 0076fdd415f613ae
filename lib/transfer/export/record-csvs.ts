import { liveRecords } from '@/lib/domain/touches';
import type {
  BringUp,
  FollowUp,
  GoodMoment,
  Id,
  News,
  Note,
  PersonFile,
  PromiseMade,
  TimelineRecord,
  Touch,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import { joinValues } from '@/lib/transfer/csv-cells';
import { namesOf, oldestFirst } from '@/lib/transfer/in-name-order';
import type { CsvScope } from '@/lib/transfer/people-csv';
import { csvSlices } from '@/lib/transfer/write-csv';

type Names = ReadonlyMap<Id, string>;
type Columns<R> = Record<string, (record: R, names: Names) => string | null>;

/** One kind of record as a table of its own. */
export interface RecordTable {
  /** The middle of its file's name: `touches`. */
  stem: string;
  columns: readonly string[];
  isOne: (record: TimelineRecord) => boolean;
  cellsOf: (record: TimelineRecord, names: Names) => string[];
}

function table<R extends TimelineRecord>(
  stem: string,
  isOne: (record: TimelineRecord) => boolean,
  own: Columns<R>,
): RecordTable {
  const columns: Columns<R> = {
    ...own,
    'Person ID': ({ personId }) => personId,
    // Not `Kith ID`, by which a file that can be read back is known.
    'Record ID': ({ id }) => id,
    Created: ({ createdAt }) => createdAt,
  };
  const cells = Object.values(columns);
  return {
    stem,
    columns: Object.keys(columns),
    isOne,
    // Asked only of records that `isOne` took.
    cellsOf: (record, names) => cells.map((cell) => cell(record as R, names) ?? ''),
  };
}

const person = ({ personId }: TimelineRecord, names: Names): string => names.get(personId) ?? '';
const snoozed = {
  'Snoozed until': (record: { snoozedUntil: string | null }) => record.snoozedUntil,
};

const value: Columns<ValueGiven | ValueReceived> = {
  Day: ({ day }) => day,
  Person: person,
  Kind: ({ kind }) => kind,
  State: ({ state }) => state,
  Text: ({ text }) => text,
  'Because of it': ({ outcome }) => outcome,
  ...snoozed,
};

/** Every kind of record, each with the columns that it needs; for reading in a spreadsheet, not for coming back. */
export const RECORD_TABLES: readonly RecordTable[] = [
  table<Touch>('touches', ({ type }) => type === 'touch', {
    Day: ({ day }) => day,
    Person: person,
    Kind: ({ kind }) => kind,
    State: ({ state }) => state,
    'Who started it': ({ startedBy }) => startedBy,
    Text: ({ text }) => text,
    ...snoozed,
  }),
  table<ValueGiven>(
    'value-given',
    (record) => record.type === 'value' && record.direction === 'given',
    value,
  ),
  table<ValueReceived>(
    'value-received',
    (record) => record.type === 'value' && record.direction === 'received',
    { ...value, 'Told on': ({ toldOn }) => toldOn },
  ),
  table<FollowUp>('follow-ups', ({ type }) => type === 'follow-up', {
    'Set on': ({ setOn }) => setOn,
    Person: person,
    Due: ({ due }) => due,
    State: ({ state }) => state,
    Reason: ({ reason }) => reason,
    'Closed on': ({ closedOn }) => closedOn,
    ...snoozed,
  }),
  table<PromiseMade>('promises', ({ type }) => type === 'promise', {
    'Made on': ({ madeOn }) => madeOn,
    Person: person,
    'Promised by': ({ by }) => by,
    State: ({ state }) => state,
    Text: ({ text }) => text,
    Due: ({ due }) => due,
    'Earlier days': ({ earlierDues }) => joinValues(earlierDues),
    'Handed to': ({ handedTo }, names) => {
      if (handedTo === null) return null;
      return 'name' in handedTo ? handedTo.name : (names.get(handedTo.personId) ?? '');
    },
    'Closed on': ({ closedOn }) => closedOn,
    ...snoozed,
  }),
  table<Note>('notes', ({ type }) => type === 'note', {
    Day: ({ day }) => day,
    Person: person,
    Text: ({ text }) => text,
  }),
  table<BringUp>('bring-ups', ({ type }) => type === 'bring-up', {
    Day: ({ day }) => day,
    Person: person,
    Text: ({ text }) => text,
    'Used on': ({ usedOn }) => usedOn,
  }),
  table<GoodMoment>('good-moments', ({ type }) => type === 'good-moment', {
    'Noted on': ({ notedOn }) => notedOn,
    Person: person,
    Day: ({ due }) => due,
    State: ({ state }) => state,
    Text: ({ text }) => text,
    ...snoozed,
  }),
  table<News>('news', ({ type }) => type === 'news', {
    'Learnt on': ({ learntOn }) => learntOn,
    Person: person,
    State: ({ state }) => state,
    Position: ({ position }) => position,
    Company: ({ company }) => company,
    'Former position': ({ formerPosition }) => formerPosition,
    'Former company': ({ formerCompany }) => formerCompany,
    ...snoozed,
  }),
];

/** One kind of record as CSV, the oldest first, some 2,000 at a time; nothing where there is none of it. */
export function* recordSlices(
  kind: RecordTable,
  files: readonly PersonFile[],
  { delimiter, only }: CsvScope = {},
): Generator<string> {
  const names = namesOf(files);
  const records = files
    .filter(({ person }) => person.removedOn === null && (only?.has(person.id) ?? true))
    .flatMap((file) => liveRecords(file).filter(kind.isOne))
    .toSorted(oldestFirst);
  if (records.length === 0) return;
  const rows = records.map((record) => kind.cellsOf(record, names));
  yield* csvSlices(kind.columns, rows, delimiter);
}
