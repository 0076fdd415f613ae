import { NEW, NOTHING_SAID } from '@/lib/acts/new-record';
import {
  PROMISE_BY,
  PROMISE_STATES,
  TOUCH_KINDS,
  VALUE_KINDS,
  VALUE_STATES_GIVEN,
  VALUE_STATES_RECEIVED,
} from '@/lib/domain/kinds';
import type {
  Id,
  Introducer,
  PersonFile,
  Profile,
  Stored,
  TimelineRecord,
} from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { Random } from '@/scripts/torture/round-trips/random';

/** What has broken a CSV, a vCard or a spreadsheet before, and what names are made of. */
const PIECES = [
  ...['=', '+', '-', '@', '\t', '\r', '\n', '\r\n', '＝', '＋', '－', '＠', "'", '"', ';', '; '],
  ...['\\', '\\\\', ',', ' ', '\uFEFF', '=HYPERLINK("https://x.test")', '\u202Eסוף', '👩🏽‍💻'],
  ...['\u0000', 'Zoë', 'نور', 'was ', 'due ', 'Kith ID ', 'END:VCARD', '\\n', ':', '::: ', '|'],
  ...['kerning', 'grants', '\u0085', '\u2028', 'ﬁ', 'e\u0301', '李', 'a'.repeat(80)],
];
const NAMES = [
  'Zoë',
  'Émile',
  'Olu',
  'نور',
  '李小龙',
  'Анна',
  "O'Hara",
  '=Ana',
  'D\u2019Arcy',
  'Ng',
];

/**
 * People who are kept, with profiles and records, every text as hostile as it gets; the same seed makes the same. What
 * one says of another leads to somebody among them.
 */
export function somePeople(seed: number, count: number): PersonFile[] {
  const random = new Random(seed);
  const ids = Array.from({ length: count }, () => random.uuid());
  return ids.map((id, place) => someone(random, id, ids, `${seed}-${place}`));
}

function someone(random: Random, id: Id, ids: readonly Id[], sign: string): PersonFile {
  const text = (): string => random.text(PIECES);
  const texts = (): string[] => random.list(2, () => random.text(PIECES) || 'x');
  const person: PersonFile['person'] = {
    ...NOTHING_SAID,
    ...NEW,
    ...stored(random, id),
    // Nobody is without a name.
    name: `${random.text(PIECES)}${random.of(NAMES)}${random.text(PIECES)}`,
    nickname: text(),
    headline: text(),
    company: text(),
    position: text(),
    location: text(),
    email: random.is(0.3) ? `${sign}@loom.example` : text(),
    howMet: text(),
    whereMet: text(),
    metOn: random.orNull(() => random.of([random.day(), '2025', '2025-03'])),
    introducedBy: random.orNull(() => whoever(random, ids)),
    expertise: texts(),
    roles: texts(),
    labels: texts(),
    hopesFor: text(),
    needs: texts(),
    note: text(),
    idealGap: random.orNull(() => 1 + random.below(999)),
    limit: random.orNull(() => 1 + random.below(999)),
    keptSince: '2026-11-01T10:00:00.000Z',
  };
  const records = random.list(3, () => someRecord(random, id, ids));
  const [open, ...others] = records.filter(isOpenFollowUp);
  return {
    person,
    profiles: random.list(2, (at) => someProfile(random, id, `${sign}-${at}`)),
    records: open === undefined ? records : records.filter((each) => !others.includes(each)),
  };
}

function someProfile(random: Random, personId: Id, sign: string): Profile {
  const address = random.of([
    `https://www.linkedin.com/in/zoë-${sign}/`,
    `https://www.linkedin.com/in/ana-${sign}`,
    `https://github.com/olu-${sign}`,
  ]);
  const identity = identify(address);
  if (identity === null) throw new Error(`${address} is no profile`);
  const { key, network, aliases } = identity;
  const former = random.is(0.1);
  return { ...stored(random), personId, key, network, aliases, former, pageName: '' };
}

function someRecord(random: Random, personId: Id, ids: readonly Id[]): TimelineRecord {
  const entry = { ...stored(random), personId };
  const text = random.text(PIECES);
  const day = random.day();
  const snoozedUntil = random.orNull(() => random.day());
  const closedOn = random.orNull(() => random.day());
  const value = { ...entry, type: 'value', day, text, snoozedUntil } as const;
  const outcome = random.text(PIECES);
  switch (random.below(9)) {
    case 0:
      return {
        ...entry,
        type: 'touch',
        state: random.of(['planned', 'happened', 'dropped']),
        kind: random.orNull(() => random.of(TOUCH_KINDS)),
        day,
        text,
        startedBy: random.orNull(() => random.of(['me', 'them'])),
        snoozedUntil,
      };
    case 1: {
      const kind = random.orNull(() => random.of(VALUE_KINDS));
      const state = random.of(VALUE_STATES_GIVEN);
      return { ...value, direction: 'given', kind, state, outcome };
    }
    case 2: {
      const kind = random.orNull(() => random.of(VALUE_KINDS));
      const state = random.of(VALUE_STATES_RECEIVED);
      const toldOn = random.orNull(() => random.day());
      return { ...value, direction: 'received', kind, state, outcome, toldOn };
    }
    case 3: {
      const state = random.of(['open', 'done', 'cleared', 'dropped', 'replaced'] as const);
      const due = random.day();
      const rest = { due, reason: text, setOn: day, closedOn, snoozedUntil };
      return { ...entry, type: 'follow-up', state, ...rest };
    }
    case 4:
      return {
        ...entry,
        type: 'promise',
        by: random.of(PROMISE_BY),
        state: random.of(PROMISE_STATES),
        text,
        due: random.orNull(() => random.day()),
        madeOn: day,
        earlierDues: random.list(2, () => random.day()),
        handedTo: random.orNull(() => whoever(random, ids)),
        closedOn,
        snoozedUntil,
      };
    case 5:
      return { ...entry, type: 'note', day, text };
    case 6:
      return { ...entry, type: 'bring-up', day, text, usedOn: closedOn };
    case 7: {
      const state = random.of(['open', 'seen', 'dropped'] as const);
      const due = random.day();
      return { ...entry, type: 'good-moment', state, text, due, notedOn: day, snoozedUntil };
    }
    default: {
      const state = random.of(['open', 'done', 'dropped'] as const);
      const now = { company: text, position: random.text(PIECES) };
      const former = { formerCompany: random.text(PIECES), formerPosition: outcome };
      return { ...entry, type: 'news', state, learntOn: day, ...now, ...former, snoozedUntil };
    }
  }
}

function whoever(random: Random, ids: readonly Id[]): Introducer {
  return random.is(0.5) ? { personId: random.of(ids) } : { name: random.text(PIECES) || 'x' };
}

function stored(random: Random, id: Id = random.uuid()): Stored {
  // Few moments, so that several are written in one.
  const createdAt = `2026-11-0${1 + random.below(3)}T10:00:00.000Z`;
  return { id, createdAt, removedOn: null, stamps: {}, clashes: [] };
}

function isOpenFollowUp(record: TimelineRecord): boolean {
  return record.type === 'follow-up' && record.state === 'open';
}
