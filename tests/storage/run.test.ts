import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Everything, Write } from '@/lib/acts/act';
import { changeSettings } from '@/lib/acts/change-settings';
import { star } from '@/lib/acts/person-marks';
import { JOURNAL_LENGTH } from '@/lib/storage/commit';
import { readSettings } from '@/lib/storage/settings-query';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { done, drop, snooze } from '@/lib/acts/queue-acts';
import { editPerson } from '@/lib/acts/edit-person';
import { removePerson } from '@/lib/acts/remove';
import { restore } from '@/lib/acts/restore';
import { addDays } from '@/lib/domain/day';
import { openFollowUp, timeline } from '@/lib/domain/person-file';
import { openKith } from '@/lib/storage/open';
import { onNotice } from '@/lib/storage/notice';
import { findPeople } from '@/lib/storage/find-people';
import { newestToUndo, readRecentActs } from '@/lib/storage/journal-query';
import { readKeptPeople, readPersonByKey, readPersonFile } from '@/lib/storage/people-query';
import { readTextsInUse } from '@/lib/storage/texts-in-use';
import { admit } from '@/lib/storage/admit';
import { readQueue } from '@/lib/storage/queue-query';
import { run } from '@/lib/storage/run';
import { PERSON_REFERENCES } from '@/lib/domain/person-references';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { everythingStored } from '@/tests/storage/invariants';

beforeEach(emptyStore);

const FOLLOW_UP_TODAY = { due: TODAY, reason: 'ask how the move went' };

async function logZoe(rest = {}) {
  const input = logInput('Zoë Quartermaine', { profile: profile('zoe-quartermaine'), ...rest });
  const { personIds } = await run(logPerson, input, context());
  return personIds[0]!;
}

describe('the write path', () => {
  it('one act writes person, profile, records, queue rows, summary and journal together', async () => {
    const personId = await logZoe({
      fields: { name: 'Zoë Quartermaine', expertise: ['kerning', ' kerning ', 'Variable fonts'] },
      valueOffered: { text: 'The spacing table', kind: 'article', state: 'given' },
      followUp: FOLLOW_UP_TODAY,
    });
    const file = await readPersonFile(personId);
    expect(file?.person.expertise).toEqual(['kerning', 'Variable fonts']);
    expect(file?.profiles.map((each) => each.key)).toEqual(['li:in:zoe-quartermaine']);
    expect(file?.records.map((each) => each.type).toSorted()).toEqual(['follow-up', 'value']);
    const queue = await readQueue(TODAY);
    expect(queue.sections.today.map((row) => row.speaks.name)).toEqual(['Zoë Quartermaine']);
    expect((await newestToUndo())?.name).toBe('log person');
    expect((await readKeptPeople())[0]?.nextFollowUp).toBe(TODAY);
  });

  it('a second log of the same profile goes to the person who has it', async () => {
    const first = await logZoe();
    const second = await logZoe({ fields: { name: 'Zoë Quartermaine', whereMet: 'Lisbon' } });
    expect(second).toBe(first);
    expect((await readPersonByKey('li:in:zoe-quartermaine'))?.person.whereMet).toBe('Lisbon');
  });

  it('a refused act writes nothing', async () => {
    await expect(run(logPerson, logInput('  '), context())).rejects.toThrow('nameMissing');
    const past = { due: addDays(TODAY, -1), reason: '' };
    await expect(run(logPerson, logInput('Olu', { followUp: past }), context())).rejects.toThrow(
      'dayPast',
    );
    const database = await openKith();
    expect(await database.count('people')).toBe(0);
    expect(await database.count('journal')).toBe(0);
  });

  it('every page hears of a commit, and only after it', async () => {
    const heard: string[][] = [];
    const stop = onNotice(({ personIds }) => heard.push(personIds));
    const personId = await logZoe();
    stop();
    expect(heard).toEqual([[personId]]);
  });

  it('every store says which of its fields point at people', async () => {
    const database = await openKith();
    expect([...database.objectStoreNames].toSorted()).toEqual(
      Object.keys(PERSON_REFERENCES).toSorted(),
    );
    expect(database.version).toBe(SCHEMA_VERSION);
  });

  it('a lone surrogate is stored as a well-formed text', async () => {
    const personId = await logZoe({ fields: { name: 'Zoë \ud800', note: '\udc00 and 👍🏽' } });
    const file = await readPersonFile(personId);
    expect(file?.person.name).toBe('Zoë \ufffd');
    expect(file?.person.note).toBe('\ufffd and 👍🏽');
  });
});

describe('touches and follow-ups', () => {
  const touch = { kind: 'coffee', day: TODAY, text: 'The move', startedBy: 'me' } as const;

  it('a touch that happened clears a due follow-up', async () => {
    const personId = await logZoe({ followUp: FOLLOW_UP_TODAY });
    await run(logTouch, { personId, touch }, context());
    expect(openFollowUp((await readPersonFile(personId))!)).toBeUndefined();
    expect((await readQueue(TODAY)).dueCount).toBe(0);
  });

  it('a plan or a note clears nothing', async () => {
    const personId = await logZoe({ followUp: FOLLOW_UP_TODAY });
    await run(logTouch, { personId, touch: { ...touch, day: addDays(TODAY, 3) } }, context());
    await run(logTouch, { personId, note: 'Moved house' }, context());
    expect(openFollowUp((await readPersonFile(personId))!)?.due).toBe(TODAY);
  });

  it('a new follow-up replaces the open one', async () => {
    const personId = await logZoe({ followUp: FOLLOW_UP_TODAY });
    const followUp = { due: addDays(TODAY, 7), reason: 'send the article' };
    await run(logTouch, { personId, touch, followUp }, context());
    const file = (await readPersonFile(personId))!;
    expect(openFollowUp(file)?.reason).toBe('send the article');
    expect(timeline(file).filter((each) => each.type === 'follow-up')).toHaveLength(2);
  });
});

describe('the queue acts', () => {
  async function due() {
    const personId = await logZoe({ followUp: FOLLOW_UP_TODAY });
    const row = (await readQueue(TODAY)).sections.today[0]!.speaks;
    return { personId, item: { kind: row.kind, itemId: row.itemId } };
  }

  it('Done with nothing filled in closes a follow-up and makes no touch', async () => {
    const { personId, item } = await due();
    await run(done, { personId, item }, context());
    const records = (await readPersonFile(personId))!.records;
    expect(records.map((each) => [each.type, 'state' in each && each.state])).toEqual([
      ['follow-up', 'done'],
    ]);
  });

  it('Done with what happened makes a touch of today', async () => {
    const { personId, item } = await due();
    await run(done, { personId, item, text: 'Called; the move went well' }, context());
    expect((await readKeptPeople())[0]?.lastTouch).toBe(TODAY);
  });

  it('a snoozed row comes back on its day and not before', async () => {
    const { personId, item } = await due();
    await run(snooze, { personId, items: [item], until: addDays(TODAY, 3) }, context());
    for (const days of [0, 1, 2]) {
      const { sections, dueCount } = await readQueue(addDays(TODAY, days));
      expect(dueCount).toBe(0);
      expect(sections.thisWeek).toEqual([]);
    }
    expect((await readQueue(addDays(TODAY, 3))).dueCount).toBe(1);
  });

  it('a dropped row is gone and undo brings it back', async () => {
    const { personId, item } = await due();
    const { actId } = await run(drop, { personId, items: [item] }, context());
    expect((await readQueue(TODAY)).dueCount).toBe(0);
    await undo(actId, context());
    expect((await readQueue(TODAY)).dueCount).toBe(1);
  });
});

describe('undo', () => {
  it('takes back the making of a person whole', async () => {
    await logZoe({ followUp: FOLLOW_UP_TODAY });
    await undo((await newestToUndo())!.actId, context());
    const database = await openKith();
    for (const store of ['people', 'profiles', 'records', 'queue', 'summaries'] as const) {
      expect(await database.count(store)).toBe(0);
    }
  });

  it('can itself be undone, and the act undone once more', async () => {
    const personId = await logZoe();
    const act = (await newestToUndo())!.actId;
    const undone = await undo(act, context());
    await undo(undone.actId, context());
    expect((await readPersonFile(personId))?.person.name).toBe('Zoë Quartermaine');
    await undo(act, context());
    expect(await readPersonFile(personId)).toBeNull();
  });

  it('out of order keeps what others set since', async () => {
    const personId = await logZoe();
    const edits = { company: { value: 'Foundry Nine' } };
    const { actId } = await run(editPerson, { personId, edits }, context());
    await run(editPerson, { personId, edits: { location: { value: 'Lisbon' } } }, context());
    await undo(actId, context());
    const { person } = (await readPersonFile(personId))!;
    expect([person.company, person.location]).toEqual(['', 'Lisbon']);
  });

  it('is refused where something later builds on the act', async () => {
    const personId = await logZoe();
    const log = (await newestToUndo())!.actId;
    await run(logTouch, { personId, note: 'Moved house' }, context());
    await expect(undo(log, context())).rejects.toThrow('laterChanges');
  });

  it('brings a removed person back with everything', async () => {
    const personId = await logZoe({ followUp: FOLLOW_UP_TODAY });
    const { actId } = await run(removePerson, { personId }, context());
    expect(await findPeople('zoe', 5)).toEqual([]);
    expect((await readQueue(TODAY)).dueCount).toBe(0);
    await undo(actId, context());
    expect((await readQueue(TODAY)).dueCount).toBe(1);
  });
});

describe('two windows', () => {
  it('different fields of one person both win', async () => {
    const personId = await logZoe();
    const company = { company: { value: 'Foundry Nine', basedOn: 0 } };
    const location = { location: { value: 'Lisbon', basedOn: 0 } };
    await Promise.all([
      run(editPerson, { personId, edits: company }, context()),
      run(editPerson, { personId, edits: location }, context()),
    ]);
    const { person } = (await readPersonFile(personId))!;
    expect([person.company, person.location]).toEqual(['Foundry Nine', 'Lisbon']);
    expect(person.clashes).toEqual([]);
  });

  it('the same field from the same version keeps both values', async () => {
    const personId = await logZoe();
    for (const value of ['Foundry Nine', 'Foundry Ten']) {
      await run(editPerson, { personId, edits: { company: { value, basedOn: 0 } } }, context());
    }
    const { person } = (await readPersonFile(personId))!;
    expect(person.company).toBe('Foundry Ten');
    expect(person.clashes.map((clash) => clash.lost)).toEqual(['Foundry Nine']);
  });
});

describe('finding', () => {
  it('finds by the beginning of any word, whatever the accents and case', async () => {
    await logZoe({ fields: { name: 'Zoë Quartermaine', company: 'Foundry Nine' } });
    await run(logPerson, logInput('نور الفارسي'), context());
    await run(logPerson, logInput('山田太郎'), context());
    const names = async (query: string) => (await findPeople(query, 5)).map((each) => each.name);
    expect(await names('zoe')).toEqual(['Zoë Quartermaine']);
    expect(await names('QUART fou')).toEqual(['Zoë Quartermaine']);
    expect(await names('نور')).toEqual(['نور الفارسي']);
    expect(await names('太郎')).toEqual(['山田太郎']);
    expect(await names('zoe nine banana')).toEqual([]);
  });

  it('suggests each text in use once', async () => {
    await run(
      logPerson,
      logInput('A', { fields: { name: 'A', expertise: ['b', 'a'] } }),
      context(),
    );
    await run(logPerson, logInput('B', { fields: { name: 'B', expertise: ['a'] } }), context());
    expect(await readTextsInUse('expertise')).toEqual(['a', 'b']);
  });
});

describe('one profile logged in two windows', () => {
  it('keeps what both typed', async () => {
    const fields = { name: 'Zoë Quartermaine', whereMet: 'Lisbon', note: 'One', expertise: ['a'] };
    await logZoe({ fields });
    const other = { ...fields, whereMet: 'Porto', note: 'Two', expertise: ['b'] };
    const personId = await logZoe({ fields: other });
    const { person } = (await readPersonFile(personId))!;
    expect(person.note).toBe('One\nTwo');
    expect(person.expertise).toEqual(['a', 'b']);
    expect(person.whereMet).toBe('Porto');
    expect(person.clashes.map((clash) => clash.lost)).toEqual(['Lisbon']);
  });
});

describe('undo keeps what holds of every person', () => {
  it('never gives one profile to two people', async () => {
    const personId = await logZoe();
    const removal = await run(removePerson, { personId }, context());
    await logZoe();
    await expect(undo(removal.actId, context())).rejects.toThrow('profileTaken');
  });

  it('never takes away somebody whom another names as introducer', async () => {
    const zoe = await logZoe();
    const act = (await newestToUndo())!.actId;
    const fields = { name: 'Olu', introducedBy: { personId: zoe } };
    await run(logPerson, logInput('Olu', { fields }), context());
    await expect(undo(act, context())).rejects.toThrow('laterChanges');
  });

  it('takes the first choice of settings back though another was made since', async () => {
    const edits = { badge: { value: false } };
    const first = await run(changeSettings, { edits }, context());
    await run(changeSettings, { edits: { weeklyCap: { value: 5 } } }, context());
    await undo(first.actId, context());
    expect(await readSettings()).toMatchObject({ badge: true, weeklyCap: 5 });
  });
});

it('whom the week let in is no user’s doing: written once, in no list of changes, and undo passes over it', async () => {
  const zoe = await logZoe();
  await admit([zoe, 'somebody gone'], TODAY);
  await admit([zoe], TODAY);
  const database = await openKith();
  expect(await database.count('admissions')).toBe(1);
  expect((await database.get('meta', 'database'))?.sequence).toBe(2);
  expect((await readRecentActs(9)).map(({ name }) => name)).toEqual(['log person']);
  const newest = await newestToUndo();
  expect(newest?.name).toBe('log person');
  await undo(newest?.actId ?? '', context());
  expect(await readPersonFile(zoe)).toBeNull();
});

it('a restore is undone whole, with the week’s list and with what pointed at nobody', async () => {
  const introducedBy = { personId: 'somebody a file knew' };
  await run(logPerson, logInput('Olu', { fields: { name: 'Olu', introducedBy } }), context());
  await admit([await logZoe()], TODAY);
  const before = await everythingStored();
  const plan = (now: Everything): Write[] =>
    (['people', 'profiles', 'admissions'] as const).flatMap((store) =>
      now[store].map(({ id }): Write => ({ store, deleted: id })),
    );
  const { actId } = await run(restore, { plan }, context());
  const after = await everythingStored();
  const { actId: undone } = await undo(actId, context());
  expect(await everythingStored()).toEqual(before);
  await undo(undone, context());
  expect(await everythingStored()).toEqual(after);
});

describe('among many', () => {
  it('finds one of 600 who share a name by any second word', async () => {
    for (let number = 0; number < 600; number++) {
      await run(logPerson, logInput(`Maria ${number === 599 ? 'Sol' : `Nr${number}`}`), context());
    }
    expect((await findPeople('maria sol', 5)).map((each) => each.name)).toEqual(['Maria Sol']);
    expect(await findPeople('maria', 5)).toHaveLength(5);
  });

  it('the journal keeps the newest acts and forgets the oldest', async () => {
    const personId = await logZoe();
    for (let count = 0; count < JOURNAL_LENGTH + 5; count++) {
      await run(star, { personId, starred: count % 2 === 0 }, context());
    }
    const database = await openKith();
    expect(await database.count('journal')).toBe(JOURNAL_LENGTH);
  });
});

it('a listener that fails takes nothing back from what was committed', async () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const stop = onNotice(() => {
    throw new Error('a listener of the page');
  });
  const personId = await logZoe();
  stop();
  vi.unstubAllGlobals();
  expect(reported).toHaveLength(1);
  expect((await readPersonFile(personId))?.person.name).toBe('Zoë Quartermaine');
});
