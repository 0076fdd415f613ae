import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecord } from '@/lib/acts/new-record';
import { put } from '@/lib/acts/set-fields';
import type { FollowUp, PromiseMade, TimelineRecord } from '@/lib/domain/record';
import { calendar } from '@/lib/transfer/export/calendar';
import { context } from '@/tests/builders';
import { anyPersonFile, personFile, profileOf } from '@/tests/transfer/any-person-file';

const NOW = '2026-11-21T10:00:00.000Z';
const words = {
  title: 'Kith',
  followUp: 'Follow up with {1}',
  followUpWhy: 'Follow up with {1}: {2}',
  promisedByMe: 'You promised {1}: {2}',
  promisedByThem: '{1} promised: {2}',
  promisedToMyself: 'You promised yourself, about {1}: {2}',
};

const now = { ...context(), newId: () => 'f1' };
const followUp: FollowUp = newRecord(
  {
    personId: 'person-1',
    type: 'follow-up',
    state: 'open',
    due: '2026-11-30',
    reason: 'ask how the {2} move went; tea, too',
    setOn: '2026-11-07',
    closedOn: null,
    snoozedUntil: null,
  },
  now,
);
const promise: PromiseMade = newRecord(
  {
    personId: 'person-1',
    type: 'promise',
    by: 'me',
    state: 'open',
    text: 'the table',
    due: '9999-12-31',
    madeOn: '2026-11-01',
    earlierDues: [],
    handedTo: null,
    closedOn: null,
    snoozedUntil: null,
  },
  { ...now, newId: () => 'p1' },
);

function write(...records: TimelineRecord[]): string {
  const file = personFile({ name: 'Zoë' }, { records, profiles: [profileOf('zoe')] });
  return calendar([file], { now: NOW, words }).text;
}

describe('a calendar', () => {
  test('has open follow-ups and promises with a day, whole days each, the earliest first', () => {
    expect(write(promise, followUp)).toBe(
      [
        'BEGIN:VCALENDAR',
        'PRODID:-//Kith//Kith//EN',
        'VERSION:2.0',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Kith',
        'BEGIN:VEVENT',
        'UID:f1@kith',
        'DTSTAMP:20261121T100000Z',
        'LAST-MODIFIED:20261121T100000Z',
        'SEQUENCE:0',
        'DTSTART;VALUE=DATE:20261130',
        'DTEND;VALUE=DATE:20261201',
        'SUMMARY:Follow up with Zoë: ask how the {2} move went\\; tea\\, too',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        'URL:https://www.linkedin.com/in/zoe/',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:p1@kith',
        'DTSTAMP:20261121T100000Z',
        'LAST-MODIFIED:20261121T100000Z',
        'SEQUENCE:0',
        'DTSTART;VALUE=DATE:99991231',
        'SUMMARY:You promised Zoë: the table',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        'URL:https://www.linkedin.com/in/zoe/',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('what was moved keeps its UID, and its SEQUENCE is higher', () => {
    const moved = put(followUp, { due: '2026-12-24' }, { by: 'user', now: '2026-11-22T08:00:00Z' });
    const text = write(moved);
    expect(text).toContain('UID:f1@kith\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20261224');
    expect(text).toContain('SEQUENCE:1\r\n');
    expect(text).toContain('LAST-MODIFIED:20261122T080000Z');
  });

  test('who promised is said, to oneself as well', () => {
    expect(write({ ...promise, by: 'them' })).toContain('SUMMARY:Zoë promised: the table');
    expect(write({ ...promise, by: 'myself' })).toContain(
      'SUMMARY:You promised yourself\\, about Zoë: the table',
    );
    expect(write({ ...followUp, reason: '' })).toContain('SUMMARY:Follow up with Zoë\r\n');
  });

  test('what is closed, in the bin or without a day is not in it', () => {
    const file = personFile(
      { name: 'Zoë' },
      {
        records: [
          { ...followUp, state: 'done' },
          { ...promise, state: 'kept' },
          { ...promise, id: 'p2', due: null },
          { ...promise, id: 'p3', removedOn: NOW },
        ],
      },
    );
    expect(calendar([file], { now: NOW, words }).events).toBe(0);
    const one = personFile({ name: 'Zoë' }, { records: [followUp] });
    expect(calendar([one], { now: NOW, words, only: new Set(['other']) }).events).toBe(0);
  });

  test('of any people it is lines of at most 75 octets that another program reads', () => {
    fc.assert(
      fc.property(anyPersonFile(), (file) => {
        const { text, events } = calendar([file], { now: NOW, words });
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [, , components] = ICAL.parse(text) as [string, unknown[], unknown[]];
        expect(components).toHaveLength(events);
      }),
      { numRuns: 300 },
    );
  });
});
