import type { Figures, LeftOut } from '@/lib/safety/recovery-figures';
import { plural, text } from '@/lib/text';

/** "42 people and 120 records". */
export function figuresText({ people, records }: Figures): string {
  const [a, b] = [plural('recoveryPeople', people), plural('recoveryRecords', records)];
  return text('recoveryFigures', a, b);
}

/** What somebody goes on without, in figures; '' where it is nothing. */
export function leftOutText(leftOut: LeftOut): string {
  const { people, records, older } = leftOut;
  const sentences: string[] = [];
  if (people + records > 0) sentences.push(text('recoveryLeavesOut', figuresText(leftOut)));
  if (older > 0) sentences.push(plural('recoveryOlder', older));
  return sentences.join(' ');
}
