import fc from 'fast-check';
import { Refused, type Act } from '@/lib/acts/act';
import { bringBack } from '@/lib/acts/bring-back';
import { editPerson } from '@/lib/acts/edit-person';
import { keepApart } from '@/lib/acts/keep-apart';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { mergePeople } from '@/lib/acts/merge-people';
import { addBringUp, addGoodMoment, setFollowUp, star } from '@/lib/acts/person-marks';
import {
  addProfile,
  moveProfile,
  removeProfile,
  samePerson,
  somebodyElse,
} from '@/lib/acts/profile-acts';
import { settlePromise } from '@/lib/acts/promise-acts';
import { done, drop, snooze } from '@/lib/acts/queue-acts';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { addDays, type Day } from '@/lib/domain/day';
import { openPromises } from '@/lib/domain/person-file';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { Committed } from '@/lib/storage/commit';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { readPersonNow } from '@/lib/storage/read-person';
import { run } from '@/lib/storage/run';
import { context, logInput, profile, TODAY } from '@/tests/builders';

/** The profiles that the three people of a history begin with. */
export const SLUGS = ['zoe', 'olu', 'nour'];

type Do = <Input>(act: Act<Input>, input: Input) => Promise<Committed>;

/** What a step knows: whose it is, somebody else, and a day between today and nine days on. */
interface Scene {
  do: Do;
  file: PersonFile;
  /** The id as a page still has it, which may be of somebody who was merged since. */
  personId: Id;
  other: PersonFile | null;
  days: number;
  day: Day;
}

const call = { kind: 'call', text: 'x', startedBy: null } as const;
const help = { text: 'help', kind: null } as const;

const STEPS = {
  touch: ({ do: run, personId, days }) =>
    run(logTouch, { personId, touch: { ...call, day: addDays(TODAY, -days) } }),
  plan: ({ do: run, personId, day }) =>
    run(logTouch, { personId, touch: { ...call, day: addDays(day, 1) } }),
  note: ({ do: run, personId, days }) => run(logTouch, { personId, note: `note ${days}` }),
  value: ({ do: run, personId }) =>
    run(logTouch, {
      personId,
      valueOffered: { ...help, state: 'idea' },
      valueReceived: { ...help, state: 'open' },
    }),
  promise: ({ do: run, personId, day }) =>
    run(logTouch, { personId, promise: { text: 'the table', by: 'me', due: day } }),
  'follow-up': ({ do: run, personId, day }) =>
    run(setFollowUp, { personId, followUp: { due: day, reason: '' } }),
  'bring-up': ({ do: run, personId }) => run(addBringUp, { personId, text: 'the workshop' }),
  'good moment': ({ do: run, personId, day }) =>
    run(addGoodMoment, { personId, text: 'the opening', due: day }),
  edit: ({ do: run, personId, days }) =>
    run(editPerson, { personId, edits: { company: { value: `C${days}` } } }),
  rhythm: ({ do: run, personId, days }) =>
    run(editPerson, { personId, edits: { idealGap: { value: days === 0 ? null : days } } }),
  rename: ({ do: run, personId, days }) =>
    run(editPerson, { personId, edits: { name: { value: `Zoë ${days}` } } }),
  // From a version long gone now and then, so that two windows have met.
  introduced: ({ do: run, personId, other, days }) =>
    other === null
      ? null
      : run(editPerson, {
          personId,
          edits: { introducedBy: { value: { personId: other.person.id }, basedOn: days % 2 } },
        }),
  'hand over': ({ do: run, personId, file, other }) => {
    const [promise] = openPromises(file);
    if (promise === undefined || other === null) return null;
    const outcome = { state: 'handed over', to: { personId: other.person.id } } as const;
    return run(settlePromise, { personId, recordId: promise.id, outcome });
  },
  star: ({ do: run, personId, days }) => run(star, { personId, starred: days % 2 === 0 }),
  done: ({ do: run, personId, file, days }) => {
    const [item] = itemsOf(file);
    return item === undefined ? null : run(done, { personId, item, text: days > 4 ? 'spoke' : '' });
  },
  snooze: ({ do: run, personId, file, day }) => {
    const items = itemsOf(file);
    return items.length === 0 ? null : run(snooze, { personId, items, until: addDays(day, 1) });
  },
  drop: ({ do: run, personId, file }) => {
    const items = itemsOf(file);
    return items.length === 0 ? null : run(drop, { personId, items });
  },
  'remove record': ({ do: run, personId, file }) => {
    const record = file.records.find((each) => each.removedOn === null);
    return record === undefined ? null : run(removeRecord, { personId, recordId: record.id });
  },
  'remove person': ({ do: run, personId }) => run(removePerson, { personId }),
  'add profile': ({ do: run, personId, days }) =>
    run(addProfile, { personId, profile: profile(`zoe-${days % 3}`) }),
  'remove profile': ({ do: run, personId, file }) => {
    const [held] = heldKeys(file);
    return held === undefined ? null : run(removeProfile, { personId, profileId: held.id });
  },
  'move profile': ({ do: run, personId, file, days }) => {
    const [held] = heldKeys(file);
    if (held === undefined) return null;
    return run(moveProfile, {
      personId,
      fromKey: held.key,
      profile: profile(`zoe-${days % 3}`),
    });
  },
  'same person': ({ do: run, personId, file, days }) => {
    const [held] = heldKeys(file);
    if (held === undefined) return null;
    const pageName = `Zoé ${days}`;
    return run(samePerson, { personId, key: held.key, pageName, isRenamed: days % 2 === 0 });
  },
  'somebody else': ({ do: run, personId, file, days }) => {
    const [held] = heldKeys(file);
    if (held === undefined) return null;
    return run(somebodyElse, { personId, key: held.key, pageName: `Ọlá ${days}` });
  },
  'keep apart': ({ do: run, file, other }) =>
    other === null ? null : run(keepApart, { personId: file.person.id, otherId: other.person.id }),
  merge: ({ do: run, file, other }) =>
    other === null
      ? null
      : run(mergePeople, { keepId: file.person.id, otherId: other.person.id, choices: {} }),
} as const satisfies Record<string, (scene: Scene) => Promise<Committed> | null>;

/**
 * One step of a history; `log again` logs a profile once more, whoever has it now, and `bring back` takes somebody out of
 * the bin, or the first of their things in it.
 */
export interface Step {
  step: keyof typeof STEPS | 'log again' | 'bring back';
  person: number;
  other: number;
  days: number;
}

/** Any step, of any of three people. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  step: fc.constantFrom<Step['step']>(
    ...(Object.keys(STEPS) as (keyof typeof STEPS)[]),
    'log again',
    'bring back',
  ),
  person: fc.nat(2),
  other: fc.integer({ min: 1, max: 2 }),
  days: fc.nat(9),
});

/** Carries one step out on the day of the tests; null where it is refused, or there is nothing it could act on. */
export async function carryOut(step: Step, people: readonly Id[]): Promise<Committed | null> {
  try {
    if (step.step === 'log again') {
      const slug = SLUGS[step.person % SLUGS.length]!;
      return await run(logPerson, logInput(slug, { profile: profile(slug) }), context());
    }
    const personId = people[step.person % people.length]!;
    if (step.step === 'bring back') return await bringSomethingBack(personId);
    const file = await readPersonFile(personId);
    if (file === null) return null;
    const other = await readPersonFile(people[(step.person + step.other) % people.length]!);
    const scene: Scene = {
      do: (act, input) => run(act, input, context()),
      file,
      personId,
      other,
      days: step.days,
      day: addDays(TODAY, step.days),
    };
    return await STEPS[step.step](scene);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Three people who are kept, each with a profile and a follow-up that is due. */
export async function threePeople(): Promise<Id[]> {
  const ids: Id[] = [];
  for (const slug of SLUGS) {
    const followUp = { due: TODAY, reason: '' };
    const input = logInput(slug, { profile: profile(slug), followUp });
    ids.push((await run(logPerson, input, context())).personIds[0]!);
  }
  return ids;
}

async function bringSomethingBack(id: Id): Promise<Committed | null> {
  const transaction = (await openKith()).transaction(['people', 'profiles', 'records'], 'readonly');
  const file = await readPersonNow(transaction, id);
  if (file === undefined) return null;
  const personId = file.person.id;
  const keys = file.profiles.map(({ key }) => key);
  if (file.person.removedOn !== null) return run(bringBack, { personId, keys }, context());
  const item = [...file.records, ...file.profiles].find(({ removedOn }) => removedOn !== null);
  if (item === undefined) return null;
  return run(bringBack, { personId, itemId: item.id, keys }, context());
}

function itemsOf(file: PersonFile) {
  return queueRowsOf(file, []).map(({ kind, itemId }) => ({ kind, itemId }));
}

function heldKeys({ profiles }: PersonFile) {
  return profiles.filter(({ former, removedOn }) => !former && removedOn === null);
}
