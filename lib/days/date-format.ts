import type { Day } from '@/lib/domain/day';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The one formatter of a locale (BCP 47) and options: making one costs more than a thousand uses of it.
 * It writes the ISO calendar in Latin figures, as days are read. Throws a RangeError for a bad tag.
 */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...options,
  });
  formats.set(key, format);
  return format;
}

/** The day as a formatter of `dateFormat` takes it: its first millisecond in UTC, in which it also writes. */
export function forFormat(day: Day): number {
  return Date.parse(day);
}
