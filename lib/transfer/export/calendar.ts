import ICAL from 'ical.js';
import { addDays, type Day } from '@/lib/domain/day';
import { openFollowUps, openPromises } from '@/lib/domain/person-file';
import type { FollowUp, Id, Instant, PersonFile, PromiseMade } from '@/lib/domain/record';
import { carried } from '@/lib/transfer/export/content-lines';
import { byText } from '@/lib/transfer/in-name-order';
import { profileAddresses } from '@/lib/transfer/people-csv';
import { changedAt } from '@/lib/transfer/export/vcard';

/** Sentences of a calendar, in the user's language: `{1}` stands for a name and `{2}` for words of the user's. */
export interface CalendarWords {
  title: string;
  followUp: string;
  followUpWhy: string;
  promisedByMe: string;
  promisedByThem: string;
  promisedToMyself: string;
}

/** A calendar, and how many days are in it. */
export interface Calendar {
  text: string;
  events: number;
}

// ical.js counts 75 octets without the blank that a folded line begins with; RFC 5545 3.1 counts it.
ICAL.foldLength = 74;

/**
 * Open follow-ups and open promises with a day as all-day events of RFC 5545. Each keeps its UID, and its SEQUENCE
 * grows with every change, so that a calendar which takes the file again moves an event and does not double it.
 */
export function calendar(
  files: readonly PersonFile[],
  { now, words, only }: { now: Instant; words: CalendarWords; only?: ReadonlySet<Id> | undefined },
): Calendar {
  const events = files
    .filter(({ person }) => person.removedOn === null && (only?.has(person.id) ?? true))
    .flatMap((file) => eventsOf(file, words))
    .toSorted((a, b) => byText(a.day, b.day) || byText(a.uid, b.uid));
  const head: Property[] = [
    ['prodid', {}, 'text', '-//Kith//Kith//EN'],
    ['version', {}, 'text', '2.0'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    // Of a type that ical.js does not know; as a text it would say so, and programs trip over that.
    ['x-wr-calname', {}, 'unknown', words.title],
  ];
  const components = events.map((event) => ['vevent', propertiesOf(event, now), []]);
  return {
    text: ICAL.stringify(['vcalendar', head, components]),
    events: events.length,
  };
}

/** As jCal has it (RFC 7265): name, parameters, type, value. */
type Property = [string, object, string, string | number];

interface Event {
  uid: string;
  day: Day;
  summary: string;
  address: string | null;
  changed: Instant;
  /** How often it was changed. */
  sequence: number;
}

function eventsOf(file: PersonFile, words: CalendarWords): Event[] {
  const { name } = file.person;
  const address = profileAddresses(file)[0] ?? null;
  const event = (record: FollowUp | PromiseMade, day: Day, summary: string): Event => {
    const versions = Object.values(record.stamps).map(({ version }) => version - 1);
    const sequence = versions.reduce((sum, each) => sum + Math.max(0, each), 0);
    return {
      uid: `${record.id}@kith`,
      day,
      summary,
      address,
      changed: changedAt(record),
      sequence,
    };
  };
  return [
    ...openFollowUps(file).map((followUp) => {
      const { due, reason } = followUp;
      const sentence = reason === '' ? words.followUp : words.followUpWhy;
      return event(followUp, due, say(sentence, name, reason));
    }),
    ...openPromises(file).flatMap((promise) => {
      const { due, by, text } = promise;
      return due === null ? [] : [event(promise, due, say(sentenceOf(by, words), name, text))];
    }),
  ];
}

function sentenceOf(by: PromiseMade['by'], words: CalendarWords): string {
  switch (by) {
    case 'me':
      return words.promisedByMe;
    case 'them':
      return words.promisedByThem;
    case 'myself':
      return words.promisedToMyself;
  }
}

function say(sentence: string, name: string, said: string): string {
  return sentence.replace(/\{[12]\}/g, (place) => (place === '{1}' ? name : said));
}

function propertiesOf(event: Event, now: Instant): Property[] {
  const { uid, day, summary, address, changed, sequence } = event;
  const properties: Property[] = [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', toSecond(now)],
    ['last-modified', {}, 'date-time', toSecond(changed)],
    ['sequence', {}, 'integer', sequence],
    ['dtstart', {}, 'date', day],
    ['summary', {}, 'text', carried(summary)],
    // Free all the same; and what is in it is nobody else's business in a calendar that is shared.
    ['transp', {}, 'text', 'TRANSPARENT'],
    ['class', {}, 'text', 'PRIVATE'],
  ];
  // Without an end it is that one day (RFC 5545 3.6.1), but not every program knows.
  if (day < '9999-12-31') properties.splice(5, 0, ['dtend', {}, 'date', addDays(day, 1)]);
  if (address !== null) properties.push(['url', {}, 'uri', address]);
  return properties;
}

function toSecond(at: Instant): string {
  return at.replace(/\.\d+Z$/, 'Z');
}
