import { dateFormat, forFormat } from '@/lib/days/date-format';
import type { DateOrder } from '@/lib/domain/day-reading';

/** The order in which a locale (BCP 47) writes the figures of a day. */
export function dateOrder(locale: string): DateOrder {
  const format = dateFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
  const types = format.formatToParts(forFormat('2026-11-22')).map((part) => part.type);
  if (types.indexOf('day') < types.indexOf('month')) return 'dmy';
  return types.indexOf('year') < types.indexOf('month') ? 'ymd' : 'mdy';
}
