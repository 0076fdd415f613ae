import type { CsvDelimiter } from '@/lib/domain/settings';

/** The delimiter that spreadsheets look for where figures are written as they are in the locale; the browser's if none is given. */
export function usualDelimiter(locale?: string): CsvDelimiter {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}
