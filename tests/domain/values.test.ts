import { describe, expect, it } from 'vitest';
import { newRecord } from '@/lib/acts/new-record';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import { ideasFor } from '@/lib/domain/value-fit';
import { valueMonths } from '@/lib/domain/value-months';
import { fileWith } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const given =
  (fields: Partial<ValueGiven>) =>
  (personId: string): ValueGiven => ({
    ...newRecord(
      {
        ...{ type: 'value', direction: 'given', state: 'idea', kind: null, personId },
        ...{ day: TODAY, text: '', outcome: '', snoozedUntil: null },
      } as const,
      context(),
    ),
    ...fields,
  });

describe('ideas to offer', () => {
  it('those that fit a need come first and say which; what was offered is no idea', () => {
    const file = fileWith(
      [
        given({ text: 'A ticket for the fair' }),
        given({ text: 'My list of Grants' }),
        given({ text: 'A grant adviser', state: 'offered' }),
      ],
      { needs: ['a grant for the archive'] },
    );
    expect(ideasFor(file).map(({ value, need }) => [value.text, need])).toEqual([
      ['My list of Grants', 'a grant for the archive'],
      ['A ticket for the fair', null],
    ]);
  });

  it('what they hope for is a need as well', () => {
    const file = fileWith([given({ text: 'Éditeur à Lyon' })], { hopesFor: 'find an editeur' });
    expect(ideasFor(file)[0]?.need).toBe('find an editeur');
  });
});

describe('the strip by month', () => {
  const on = (day: string, state: ValueGiven['state'] = 'given') => given({ day, state })('zoe');

  it('has every month from the first help to this one, and no idea in it', () => {
    const received = [{ day: '2026-09-30' }] as ValueReceived[];
    expect(valueMonths([on('2026-11-01'), on('2026-08-01', 'idea')], received, TODAY)).toEqual([
      { month: '2026-09', given: 0, received: 1 },
      { month: '2026-10', given: 0, received: 0 },
      { month: '2026-11', given: 1, received: 0 },
    ]);
  });

  it('reaches back twelve months at most, over the end of a year', () => {
    const months = valueMonths([on('2020-01-01')], [], '2026-02-28').map(({ month }) => month);
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('2025-03');
    expect(months.at(-1)).toBe('2026-02');
  });
});
