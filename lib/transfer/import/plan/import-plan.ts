import type { ActContext, Write } from '@/lib/acts/act';
import type { News } from '@/lib/domain/record';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import { contactsToMove, withContacts } from '@/lib/transfer/import/plan/plan-contacts';
import { planRecords } from '@/lib/transfer/import/plan/plan-records';
import { planRows, type Answers } from '@/lib/transfer/import/plan/plan-rows';
import type { PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import { indexStored, type StoredNow } from '@/lib/transfer/import/plan/stored-now';
import { introducersIn } from '@/lib/transfer/import/plan/introducers-in';
import { Marks } from '@/lib/transfer/import/plan/marks';
import { rowWrites } from '@/lib/transfer/import/plan/write-rows';

/** What an import would do; `writes` makes the records. */
export interface ImportPlan {
  /** Worked out each time they are walked through, and kept by nobody: there may be 30,000. */
  rows: Iterable<PlannedRow>;
  /** Records of a timeline that would be added. */
  records: number;
  /** People in no row whose day of last contact would move on. */
  contacts: number;
  /** Made one by one as they are walked through, whoever is new with all that is theirs: there may be 30,000. */
  writes: (context: ActContext) => Iterable<Write>;
}

/** Works out an import from what is stored now; changes nothing. `withNews` false: another job is no news. */
export function planImport(
  read: ImportedFile,
  now: StoredNow,
  answers?: Answers,
  withNews = true,
): ImportPlan {
  const index = indexStored(now);
  const file = withContacts(read);
  const lazily = { [Symbol.iterator]: () => planRows(file, index, answers) };
  // Records are held against all the people who come with them.
  const rows = file.records.length === 0 ? lazily : [...lazily];
  const records = planRecords(file.records, now, rows, index);
  const contacts = contactsToMove(file.contacts, index);
  function* writes(context: ActContext): Generator<Write> {
    const openNews = openNewsIn(now);
    // Only Kith's own file says who introduced somebody, and whoever is in that has an id.
    const isOwn = file.asks.includes('introducedBy');
    const people = isOwn ? [...rows] : rows;
    const marks = new Marks(records.keeps, contacts);
    yield* rowWrites(people, {
      context,
      index,
      introducers: isOwn ? introducersIn(people) : new Map(),
      openNewsOf: (personId) => openNews.get(personId) ?? [],
      recordsOf: (personId) => records.ofNew.get(personId) ?? [],
      marks,
      withBeside: file.records.length === 0,
      withNews,
    });
    yield* marks.rest(context);
    for (const record of records.ofStored) yield { store: 'records', record };
  }
  const all =
    records.skipped.length === 0
      ? rows
      : [...rows, ...records.skipped].toSorted((a, b) => a.line - b.line);
  return { rows: all, records: records.count, contacts: contacts.size, writes };
}

function openNewsIn({ records = [] }: StoredNow): Map<string, News[]> {
  const open = records.filter(
    (record): record is News =>
      record.type === 'news' && record.state === 'open' && record.removedOn === null,
  );
  const oldestFirst = open.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return Map.groupBy(oldestFirst, ({ personId }) => personId);
}
