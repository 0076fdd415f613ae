import { describe, expect, it } from 'vitest';
import { isSummaryDue } from '@/lib/domain/summary';
import { TODAY } from '@/tests/builders';

const SETTINGS = { summaryAt: '08:30', quietDays: [], quietUntil: null };
const at = (time: string, shownOn: string | null, settings = {}) =>
  isSummaryDue({ ...SETTINGS, ...settings }, { today: TODAY, time }, shownOn);

describe('the daily summary', () => {
  const table: [string, boolean, boolean][] = [
    ['comes at its time', at('08:30', '2026-11-20'), true],
    ['not before', at('08:29', '2026-11-20'), false],
    ['later too, where the browser was closed', at('23:59', null), true],
    ['after weeks away', at('09:00', '2026-10-01'), true],
    ['once a day', at('18:00', TODAY), false],
    ['not once more when the clock was set back a day', at('09:00', '2026-11-22'), false],
    ['never on a quiet weekday', at('09:00', null, { quietDays: [6] }), false],
    ['never in a time off', at('09:00', null, { quietUntil: '2026-11-22' }), false],
    ['again on the day a time off ends', at('09:00', null, { quietUntil: TODAY }), true],
    ['never where nobody asked for it', at('09:00', null, { summaryAt: null }), false],
  ];
  it.each(table)('%s', (_, isDue, expected) => expect(isDue).toBe(expected));
});
