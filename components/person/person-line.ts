import type { PersonFields } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What somebody does and where, in one line: the headline, or else position and company; then the location. */
export function personLine({ headline, position, company, location }: PersonFields): string {
  const isBoth = position !== '' && company !== '';
  const work = isBoth ? text('personPositionAt', position, company) : position || company;
  return [headline || work, location].filter((part) => part !== '').join(' · ');
}
