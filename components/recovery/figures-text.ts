import type { Figures, LeftOut } from '@/lib/safety/recovery-figures';
import { plural, text } from '@/lib/text';

/** "42 people and 120 records"; "3 people" where there are no records. */
export function figuresText({ people, records }: Figures): string {
  const ofPeople = plural('recoveryPeople', people);
  const ofRecords = plural('recoveryRecords', records);
  if (records === 0) return ofPeople;
  return people === 0 ? ofRecords : text('recoveryFigures', ofPeople, ofRecords);
}

/** What somebody goes on without, in figures; '' where it is nothing. */
export function leftOutText(leftOut: LeftOut): string {
  const { people, records, older } = leftOut;
  const sentences: string[] = [];
  if (people + records > 0) sentences.push(text('recoveryLeavesOut', figuresText(leftOut)));
  if (older > 0) sentences.push(plural('recoveryOlder', older));
  return sentences.join(' ');
}
