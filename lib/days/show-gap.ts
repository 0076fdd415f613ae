/** A gap in words: in weeks where it makes whole ones, else in days. `locale` is a BCP 47 tag. */
export function showGap(days: number, locale: string): string {
  const isWeeks = days > 0 && days % 7 === 0;
  const [count, unit] = isWeeks ? [days / 7, 'week'] : [days, 'day'];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, style).format(count);
}
