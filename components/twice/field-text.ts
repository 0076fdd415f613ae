import { showDay, showPartialDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { MergeRow } from '@/lib/domain/merge-rows';
import type { Id } from '@/lib/domain/record';
import { language, text } from '@/lib/text';

/** What values are shown against. */
export interface Showing {
  today: Day;
  /** Names of those who introduced somebody, by id. */
  names: ReadonlyMap<Id, string>;
}

/** The value of a field in words, as on the person's page; '' for nothing. */
export function fieldText(
  field: MergeRow['field'],
  value: MergeRow['kept'],
  { today, names }: Showing,
): string {
  if (value === null || value === false) return '';
  if (value === true) return text('peopleStarred');
  if (typeof value === 'number') return gapText(value);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') {
    return 'personId' in value ? (names.get(value.personId) ?? text('twiceSomebody')) : value.name;
  }
  const showing = { locale: language(), today };
  if (field === 'metOn' && value !== '') return showPartialDay(value, showing);
  if (field === 'pausedUntil' || field === 'connectedOn' || field === 'lastContactOn')
    return showDay(value, showing);
  return value;
}

/** A gap in weeks where it makes whole ones, else in days. */
function gapText(days: number): string {
  const [count, unit] = days % 7 === 0 ? [days / 7, 'week'] : [days, 'day'];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language(), style).format(count);
}
