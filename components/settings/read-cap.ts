/** The most people a week that make sense as a cap. */
const MOST = 200;

/** A weekly cap as it was typed: a whole number from 1 to 200; null: it is none. */
export function readCap(typed: string): number | null {
  const figures = typed.trim().normalize('NFKC');
  const cap = /^\d{1,3}$/.test(figures) ? Number(figures) : 0;
  return cap >= 1 && cap <= MOST ? cap : null;
}
