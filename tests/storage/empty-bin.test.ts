import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Everything, Write } from '@/lib/acts/act';
import { bringBack } from '@/lib/acts/bring-back';
import { keepApart } from '@/lib/acts/keep-apart';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { removeProfile } from '@/lib/acts/profile-acts';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { restore } from '@/lib/acts/restore';
import { addDays } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';
import { readContents } from '@/lib/safety/contents';
import { readBin } from '@/lib/storage/bin-query';
import { draftWriter } from '@/lib/storage/drafts';
import { emptyBinNow } from '@/lib/storage/empty-bin';
import { newestToUndo, readRecentActs } from '@/lib/storage/journal-query';
import { onNotice } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { admit } from '@/lib/storage/admit';
import { run } from '@/lib/storage/run';
import { readJournalActs } from '@/lib/storage/snapshots/journal-acts';
import { replay } from '@/lib/storage/snapshots/replay';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { everythingStored, expectWhatAlwaysHolds, placesOf } from '@/tests/storage/invariants';

const NOW = context().now;
const LATER = addDays(TODAY, 30);
const SECRET = 'the Lisbon secret';

beforeEach(emptyStore);

async function keep(name: string, rest = {}): Promise<Id> {
  const slug = name.toLowerCase().replaceAll(/\W/g, '-');
  const input = logInput(name, { profile: profile(slug), note: `${SECRET} of ${name}`, ...rest });
  return (await run(logPerson, input, context())).personIds[0]!;
}

const removed = (personId: Id): Promise<unknown> => run(removePerson, { personId }, context());

/** All that the database holds, in letters. */
async function letters(): Promise<string> {
  const database = await openKith();
  const stores = await Promise.all(
    [...database.objectStoreNames].map((store) => database.getAll(store)),
  );
  return JSON.stringify(stores);
}

describe('the bin', () => {
  it('holds people, records and profiles, the newest first, and of somebody in it nothing beside', async () => {
    const zoe = await keep('Zoë Quartermaine');
    const olu = await keep('Olu');
    const { records, profiles } = (await readPersonFile(zoe))!;
    const recordId = records[0]!.id;
    await run(removeRecord, { personId: zoe, recordId }, context(TODAY, 1));
    const profileId = profiles[0]!.id;
    await run(removeProfile, { personId: zoe, profileId }, context(TODAY, 2));
    await run(removePerson, { personId: olu }, context(TODAY, 3));
    expect(await readBin()).toMatchObject([
      { kind: 'person', id: olu, recordCount: 1 },
      { kind: 'profile', id: profileId, person: { name: 'Zoë Quartermaine' } },
      { kind: 'record', id: recordId, person: { name: 'Zoë Quartermaine' } },
    ]);
    await run(removePerson, { personId: zoe }, context(TODAY, 4));
    expect((await readBin()).map(({ id }) => id)).toEqual([zoe, olu]);
  });

  it('is empty of what was brought back', async () => {
    const zoe = await keep('Zoë');
    await removed(zoe);
    await run(bringBack, { personId: zoe, keys: [] }, context());
    expect(await readBin()).toEqual([]);
    expect(await emptyBinNow(context(addDays(TODAY, 90)))).toBeNull();
    expect(await readPersonFile(zoe)).not.toBeNull();
  });
});

describe('after thirty days', () => {
  it('nothing goes before', async () => {
    await removed(await keep('Zoë'));
    const before = await letters();
    expect(await emptyBinNow(context(addDays(TODAY, 29)))).toBeNull();
    expect(await letters()).toBe(before);
  });

  it('a person goes with all that was theirs, and no store and no journal holds a word of it', async () => {
    const zoe = await keep('Zoë Quartermaine');
    await run(logTouch, { personId: zoe, note: `more of ${SECRET}` }, context());
    const writer = draftWriter(`person/${zoe}`, (error) => expect(error).toBeNull());
    writer.keep({ text: SECRET });
    await writer.settled();
    await admit([zoe], TODAY);
    await removed(zoe);
    expect(await letters()).toContain(SECRET);
    expect(await emptyBinNow(context(LATER))).not.toBeNull();
    const left = await letters();
    for (const word of [SECRET, 'Quartermaine', 'li:in:zo']) expect(left).not.toContain(word);
    expect(await placesOf(zoe)).toEqual([]);
    await expectWhatAlwaysHolds();
  });

  it('who goes stays a name with those they introduced, and a look-alike is nobody’s any more', async () => {
    const olu = await keep('Olu');
    const zoe = await keep('Zoë', { fields: { name: 'Zoë', introducedBy: { personId: olu } } });
    await run(keepApart, { personId: zoe, otherId: olu }, context());
    const promise = { text: 'x', by: 'me', due: null, handedTo: { personId: olu } } as const;
    await run(logTouch, { personId: zoe, promise }, context());
    await removed(olu);
    await emptyBinNow(context(LATER));
    const { person } = (await readPersonFile(zoe))!;
    expect(person).toMatchObject({ introducedBy: { name: 'Olu' }, apartFrom: [] });
    await expectWhatAlwaysHolds();
  });

  it('of somebody who stays only the removed record and profile go', async () => {
    const zoe = await keep('Zoë');
    await run(logTouch, { personId: zoe, note: 'harmless' }, context());
    const { records, profiles } = (await readPersonFile(zoe))!;
    const secret = records.find((each) => JSON.stringify(each).includes(SECRET))!;
    await run(removeRecord, { personId: zoe, recordId: secret.id }, context());
    await run(removeProfile, { personId: zoe, profileId: profiles[0]!.id }, context());
    await emptyBinNow(context(LATER));
    expect(await letters()).not.toContain(SECRET);
    const file = (await readPersonFile(zoe))!;
    expect(file.profiles).toEqual([]);
    expect(file.records).toMatchObject([{ text: 'harmless' }]);
    await expectWhatAlwaysHolds();
  });

  it('cannot be undone, and stands in the way of no other undo', async () => {
    const olu = await keep('Olu');
    const { actId } = await run(logTouch, { personId: olu, note: 'kept' }, context());
    const zoe = await keep('Zoë');
    await removed(zoe);
    const emptied = (await emptyBinNow(context(LATER)))!;
    await expect(undo(emptied.actId, context())).rejects.toMatchObject({ reason: 'alreadyUndone' });
    expect((await newestToUndo())?.actId).toBe(actId);
    await undo(actId, context());
    expect((await readPersonFile(olu))!.records).toHaveLength(1);
    expect((await readRecentActs(9)).map(({ name }) => name)).toEqual([
      'undo',
      'empty bin',
      'log touch',
      'log person',
    ]);
  });

  it('what else an act did can still be undone', async () => {
    const olu = await keep('Olu');
    const zoe = await keep('Zoë');
    const plan = ({ people }: Everything): Write[] =>
      people.map((person) => ({
        store: 'people',
        record: person.id === olu ? { ...person, headline: 'new' } : { ...person, removedOn: NOW },
      }));
    const { actId } = await run(restore, { plan }, context());
    expect((await readBin()).map(({ id }) => id)).toEqual([zoe]);
    await emptyBinNow(context(LATER));
    expect(await newestToUndo()).toMatchObject({ actId, personIds: [olu], draft: null });
    await undo(actId, context());
    expect((await readPersonFile(olu))!.person.headline).toBe('');
    await expectWhatAlwaysHolds();
  });

  it('what counts records keeps counting right, or the next page would take it for a loss', async () => {
    let counts = {};
    const stop = onNotice((notice) => (counts = notice.counts));
    const zoe = await keep('Zoë');
    await keep('Olu');
    await removed(zoe);
    await emptyBinNow(context(LATER));
    stop();
    expect(counts).toEqual({ people: 1, profiles: 1, records: 1 });
  });

  it('a log written from the journal replays it', async () => {
    const zoe = await keep('Zoë');
    await keep('Olu');
    await removed(zoe);
    const before = (await readContents()).contents;
    const { sequence } = (await readContents()).identity;
    await emptyBinNow(context(LATER));
    const { acts } = (await readJournalActs(sequence))!;
    const { drafts: _, ...after } = (await readContents()).contents;
    expect(replay(before, acts)).toMatchObject(after);
  });

  it('two windows that empty it at once do it once', async () => {
    await removed(await keep('Zoë'));
    const done = await Promise.all([emptyBinNow(context(LATER)), emptyBinNow(context(LATER))]);
    expect(done.filter((each) => each !== null)).toHaveLength(1);
    expect((await everythingStored())['people']).toEqual([]);
  });
});
