import { expect, it } from 'vitest';
import { isReminderDue, snoozedReminder } from '@/lib/domain/backup-reminder';

const NONE = { lastDay: null, keptSince: null, snoozedUntil: null };
const TODAY = '2026-11-21';

it.each([
  [NONE, false, 'nobody is kept: there is nothing to back up'],
  [{ ...NONE, keptSince: '2026-11-15' }, false, 'somebody is kept for six days'],
  [{ ...NONE, keptSince: '2026-11-14' }, true, 'somebody is kept for a week'],
  [{ ...NONE, keptSince: '2026-01-01', lastDay: '2026-11-15' }, false, 'a backup of this week'],
  [{ ...NONE, lastDay: '2026-11-14' }, true, 'a backup of a week ago'],
  [{ ...NONE, lastDay: '2026-11-01', snoozedUntil: '2026-11-22' }, false, 'put off until tomorrow'],
  [{ ...NONE, lastDay: '2026-11-01', snoozedUntil: TODAY }, true, 'put off until today'],
  [{ ...NONE, lastDay: '2030-01-01' }, false, 'a backup of a day to come'],
])('a reminder: %o is %s: %s', (standing, isDue, _why) => {
  expect(isReminderDue(standing, TODAY)).toBe(isDue);
});

it('put off, it comes again after a week', () => {
  expect(snoozedReminder(TODAY)).toBe('2026-11-28');
});
