import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/record';
import { language, text } from '@/lib/text';

/** "Sat 21 Nov, 10:02": a moment in the user's calendar and time zone. */
export function showMoment(at: Instant, today: Day): string {
  const locale = language();
  const moment = new Date(at);
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const shown = showDay(`${moment.getFullYear()}-${month}-${day}`, { locale, today });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return text('recoveryMoment', shown, clock.format(moment));
}
