import type { Day } from '@/lib/domain/day';

/** Long enough for any name, and short enough for any file system. */
const MOST_LETTERS = 60;

/** The name of a file with one person's data, made on that day: letters and figures of any script, and hyphens. */
export function personFileName(name: string, day: Day): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  const short = [...words].slice(0, MOST_LETTERS).join('').replace(/-$/, '');
  return ['kith-person', short, `${day}.json`].filter((part) => part !== '').join('-');
}
