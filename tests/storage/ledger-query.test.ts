import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch, type LogTouchInput } from '@/lib/acts/log-touch';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { addDays, type Day } from '@/lib/domain/day';
import { readLedger, readLedgerMonths, type LedgerFilter } from '@/lib/storage/ledger-query';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput, TODAY } from '@/tests/builders';

let ana = '';
let bela = '';

const keep = async (name: string) =>
  (await run(logPerson, logInput(name), context())).personIds[0]!;
const on = (day: Day, personId: string, input: Omit<LogTouchInput, 'personId'>) =>
  run(logTouch, { personId, ...input }, context(day));

beforeEach(async () => {
  await emptyStore();
  [ana, bela] = [await keep('Ana'), await keep('Béla')];
  const before = (days: number): Day => addDays(TODAY, -days);
  const given = (text: string, state: 'idea' | 'given') => ({
    valueOffered: { text, state, kind: 'advice' as const },
  });
  const received = (text: string, state: 'open' | 'thanked') => ({
    valueReceived: { text, state, kind: null },
  });
  await on(before(400), ana, given('a letter', 'given'));
  await on(before(40), bela, given('a list', 'idea'));
  await on(before(30), ana, received('an introduction', 'open'));
  await on(before(2), bela, received('a book', 'thanked'));
  await on(TODAY, bela, given('a table', 'given'));
});

const ALL: LedgerFilter = { kind: null, only: null };
const texts = async (filter: Partial<LedgerFilter>, most = 50) => {
  const { given, received } = await readLedger({ ...ALL, ...filter }, most);
  const said = ({ value, name }: { value: { text: string }; name: string }) =>
    `${name}: ${value.text}`;
  return [given.all.map(said), received.all.map(said)];
};

describe('everybody’s help', () => {
  it('is two lists over time, the newest first, each with whose it is', async () => {
    expect(await texts({})).toEqual([
      ['Béla: a table', 'Béla: a list', 'Ana: a letter'],
      ['Béla: a book', 'Ana: an introduction'],
    ]);
  });

  it.each([
    [{ only: 'owed' }, [[], ['Ana: an introduction']]],
    [{ only: 'ideas' }, [['Béla: a list'], []]],
    [{ kind: 'advice' }, [['Béla: a table', 'Béla: a list', 'Ana: a letter'], []]],
    [{ kind: 'referral' }, [[], []]],
    [{ kind: 'advice', only: 'ideas' }, [['Béla: a list'], []]],
    [{ kind: 'referral', only: 'ideas' }, [[], []]],
  ] as [Partial<LedgerFilter>, string[][]][])('%j', async (filter, lists) => {
    expect(await texts(filter)).toEqual(lists);
  });

  it('comes a page at a time, and says whether there is more', async () => {
    const { given, received } = await readLedger(ALL, 2);
    expect([given.all.length, given.hasMore]).toEqual([2, true]);
    expect([received.all.length, received.hasMore]).toEqual([2, false]);
  });

  it('is without what is in the bin, and without theirs who are', async () => {
    const { records } = (await readPersonFile(bela))!;
    const table = records.find((each) => 'text' in each && each.text === 'a table')!;
    await run(removeRecord, { personId: bela, recordId: table.id }, context());
    await run(removePerson, { personId: ana }, context());
    expect(await texts({})).toEqual([['Béla: a list'], ['Béla: a book']]);
    const months = await readLedgerMonths(TODAY);
    expect(months.map(({ given, received }) => given + received).at(-1)).toBe(1);
  });

  it('stands in the strip by month, a year at most, and an idea is no help yet', async () => {
    const months = await readLedgerMonths(TODAY);
    expect(months).toHaveLength(12);
    expect(months.slice(-2)).toEqual([
      { month: '2026-10', given: 0, received: 1 },
      { month: '2026-11', given: 1, received: 1 },
    ]);
  });
});
