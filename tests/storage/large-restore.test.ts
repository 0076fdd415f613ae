import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { newRecord } from '@/lib/acts/new-record';
import { restoreContents } from '@/lib/safety/restore-contents';
import { readContents } from '@/lib/safety/contents';
import { goBack, goOn } from '@/lib/storage/choice';
import { LARGE_ACT } from '@/lib/storage/bulk';
import { readRecentActs } from '@/lib/storage/journal-query';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { context, emptyStore, logInput, profile } from '@/tests/builders';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);

const PEOPLE = 50;

/** A backup of people with more notes than an act may have and still be kept whole. */
async function manyNotes(): Promise<BackupContents> {
  for (let number = 0; number < PEOPLE; number += 1) {
    await run(logPerson, logInput(`Łucja ${number}`), context());
  }
  const { contents } = await readContents();
  const notes = Array.from({ length: LARGE_ACT + 1 }, (_, place) => {
    const personId = contents.people[place % PEOPLE]!.id;
    const fields = { type: 'note', personId, day: '2026-11-07', text: `note ${place}` } as const;
    return newRecord(fields, context());
  });
  await emptyStore();
  return { ...contents, records: notes };
}

const everything = async () => (await readContents()).contents;

it('a restore of thousands keeps no second copy of them in the journal, and is undone to the letter', async () => {
  const backup = await manyNotes();
  await run(logPerson, logInput('نور الفارسي', { note: 'met in the choir' }), context());
  const before = await everything();
  const { actId } = await restoreContents(backup, 'replace', context());
  const [entry] = await readRecentActs(1);
  // What was there before can be had nowhere else; what came has the store itself.
  expect(entry?.changes.every((change) => change.after === null)).toBe(true);
  expect(JSON.stringify(entry?.changes)).not.toContain('note 17');
  const { counts } = (await (await openKith()).get('meta', 'database'))!;
  expect(counts).toEqual({ people: PEOPLE, profiles: 0, records: LARGE_ACT + 1 });
  await undo(actId, context());
  expect(await everything()).toEqual(before);
}, 60_000);

it('a restore that gives what is here to somebody it makes counts it once, and is undone to the letter', async () => {
  await run(logPerson, logInput('Zoë Ng', { profile: profile('zoe-ng-1') }), context());
  const before = await everything();
  const [person] = before.people;
  const made = { ...person!, id: 'somebody-else', name: 'Zoë Anne Ng' };
  const theirs = <Row extends object>(rows: Row[]): Row[] =>
    rows.map((row) => ({ ...row, personId: made.id }));
  const { profiles, records } = before;
  const backup = {
    ...before,
    people: [made],
    profiles: theirs(profiles),
    records: theirs(records),
    admissions: [],
  };
  const { actId } = await restoreContents(backup, 'replace', context());
  await expectWhatAlwaysHolds();
  expect((await everything()).people.map(({ name }) => name)).toEqual(['Zoë Anne Ng']);
  await undo(actId, context());
  await expectWhatAlwaysHolds();
  expect(await everything()).toEqual(before);
});

it('what is brought back after a loss is counted once', async () => {
  await run(logPerson, logInput('Zoë Ng', { profile: profile('zoe-ng-1') }), context());
  const backup = await everything();
  await emptyStore();
  goOn(['the store that was lost']);
  try {
    await restoreContents(backup, 'replace', context());
  } finally {
    goBack();
  }
  await expectWhatAlwaysHolds();
});
