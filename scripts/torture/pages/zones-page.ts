import { millisecondsUntilMidnight, today } from '@/lib/clock';
import { addDays } from '@/lib/domain/day';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { PersonFile } from '@/lib/domain/record';
import { logPerson } from '@/lib/acts/log-person';
import { defaultSettings } from '@/lib/domain/settings';

/** What the clock of one zone gave. */
export interface Zone {
  zone: string;
  days: number;
  instants: number;
  wrong: number;
}

const RealDate = Date;
let now = 0;

class SetDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(now);
    else super(...(parts as [number]));
  }

  static override now(): number {
    return now;
  }
}

/** What the browser's own calendar says of an instant: not by `Date`, and not by Kith. */
function calendarOf(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return (instant) => format.format(instant);
}

/** Walks so many days in the zone that the browser runs in, from one midnight to the next. */
function walkKith([first, days]: [string, number]): Zone {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dayOf = calendarOf(zone);
  const sums: Zone = { zone, days: 0, instants: 0, wrong: 0 };
  const expect = (is: unknown, should: unknown): void => {
    sums.instants += 1;
    if (is !== should) sums.wrong += 1;
  };
  globalThis.Date = SetDate as DateConstructor;
  now = RealDate.parse(`${first}T12:00:00Z`);
  let day = today();
  expect(day, dayOf(now));
  while (sums.days < days) {
    const wait = millisecondsUntilMidnight();
    const begins = now + wait;
    // Somewhere in what is left of the day, its last moment, and the first of the next.
    for (const instant of [now + Math.floor(wait * Math.random()), begins - 1]) {
      now = instant;
      expect(today(), day);
      expect(today(), dayOf(instant));
      expect(now + millisecondsUntilMidnight(), begins);
    }
    now = begins;
    day = addDays(day, 1);
    expect(today(), day);
    expect(today(), dayOf(now));
    expect(isDue(day), true);
    expect(isDue(addDays(day, 1)), false);
    sums.days += 1;
  }
  globalThis.Date = RealDate;
  return sums;
}

/** Whether a follow-up of that day is shown now. */
function isDue(due: string): boolean {
  const context = { today: today(), now: new Date(now).toISOString(), newId: () => `${now}` };
  const input = { profile: null, fields: { name: 'Zoë' }, followUp: { due, reason: '' } };
  const writes = logPerson.apply(NOBODY, input, context);
  const stored = writes.flatMap((write) => (write.record === undefined ? [] : [write.record]));
  const [person, ...records] = stored;
  const file = { person, profiles: [], records } as unknown as PersonFile;
  return queueRowsOf(file, []).some(({ showFrom }) => showFrom <= today());
}

const NOBODY = {
  person: () => undefined,
  holderOf: () => undefined,
  inBin: () => undefined,
  everything: () => ({ people: [], profiles: [], records: [], settings: [], admissions: [] }),
  everyone: () => ({ people: [], profiles: [], records: [] }),
  mentioning: () => [],
  admissionsOf: () => [],
  settings: defaultSettings(),
};

Object.assign(globalThis, { walkKith });
