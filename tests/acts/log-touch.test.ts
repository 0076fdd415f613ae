import { describe, expect, it } from 'vitest';
import { logTouch, type LogTouchInput } from '@/lib/acts/log-touch';
import type { PersonFile } from '@/lib/domain/record';
import { fileWith, followUp, stateOf, written } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const on = (day: string) => ({ kind: null, day, text: ' Lunch ', startedBy: null });

function log(file: PersonFile, input: Partial<LogTouchInput>) {
  return logTouch.apply(stateOf(file), { personId: file.person.id, ...input }, context());
}

describe('a touch', () => {
  it.each([
    ['2026-11-20', 'happened', ['cleared']],
    [TODAY, 'happened', ['cleared']],
    ['2026-11-22', 'planned', []],
  ])('of %s is %s and leaves a due follow-up %j', (day, state, followUps) => {
    const writes = log(fileWith([followUp()]), { touch: on(day) });
    expect(written(writes, 'touch')).toMatchObject([{ state, day, text: 'Lunch' }]);
    expect(written(writes, 'follow-up').map((each) => each.state)).toEqual(followUps);
  });

  it('with a next follow-up replaces the one that is open', () => {
    const next = { due: '2026-11-28', reason: '' };
    const writes = log(fileWith([followUp()]), { touch: on(TODAY), followUp: next });
    expect(written(writes, 'follow-up').map(({ state }) => state)).toEqual(['replaced', 'open']);
  });
});

describe('without a touch', () => {
  it('a note, a value or a promise alone leaves a due follow-up alone', () => {
    const writes = log(fileWith([followUp()]), {
      note: 'Likes trains',
      valueOffered: { text: ' An idea ', kind: 'article', state: 'idea' },
      valueReceived: { text: 'Advice', kind: null, state: 'open' },
      promise: { text: 'the table', by: 'me', due: null },
      bringUp: 'the move',
      goodMoment: { text: ' her first talk ', due: TODAY },
    });
    expect(writes.map((write) => write.store === 'records' && write.record?.type)).toEqual([
      'value',
      'value',
      'promise',
      'note',
      'bring-up',
      'good-moment',
    ]);
    expect(written(writes, 'good-moment')).toMatchObject([
      { state: 'open', text: 'her first talk', due: TODAY, notedOn: TODAY },
    ]);
    expect(written(writes, 'value')).toMatchObject([
      { direction: 'given', state: 'idea', kind: 'article', text: 'An idea', day: TODAY },
      { direction: 'received', state: 'open', kind: null, text: 'Advice', day: TODAY },
    ]);
  });

  it('blanks are nothing to save', () => {
    expect(() => log(fileWith([]), { note: ' ', bringUp: '' })).toThrow('nothingToSave');
  });

  it('a good moment that has passed is refused', () => {
    const goodMoment = { text: 'her book comes out', due: '2026-11-20' };
    expect(() => log(fileWith([]), { goodMoment })).toThrow('dayPast (momentDay)');
  });

  it('a promise for a day that has passed is refused', () => {
    const promise = { text: 'the table', by: 'me' as const, due: '2026-11-20' };
    expect(() => log(fileWith([]), { promise })).toThrow('dayPast (due)');
  });
});

it('somebody who was only known is kept from then on', () => {
  const known = fileWith([]);
  const file = { ...known, person: { ...known.person, keptSince: null } };
  expect(log(file, { note: 'x' })[0]).toMatchObject({ record: { keptSince: context().now } });
  expect(log(known, { note: 'x' }).map(({ store }) => store)).toEqual(['records']);
});
