import { isDay, type Day } from '@/lib/domain/day';
import type { Introducer } from '@/lib/domain/record';
import { splitValues } from '@/lib/transfer/csv-cells';

/** What the remarks of Kith's own timeline file say; timeline-cells.ts writes them. */
export interface Remarks {
  snoozedUntil: Day | null;
  closedOn: Day | null;
  usedOn: Day | null;
  toldOn: Day | null;
  earlierDues: Day[];
  handedTo: Introducer | null;
  outcome: string;
  formerPosition: string;
  formerCompany: string;
}

/** Reads a cell of remarks. What is none of Kith's is left out, as is a day that does not exist. */
export function readRemarks(cell: string): Remarks {
  const remarks = splitValues(cell);
  const all = (words: string): string[] =>
    remarks
      .filter((remark) => remark.startsWith(words))
      .map((remark) => remark.slice(words.length));
  const day = (words: string): Day | null => all(words).find(isDay) ?? null;
  const [formerPosition = '', formerCompany = ''] = splitValues(all('was ')[0] ?? '');
  return {
    snoozedUntil: day('snoozed until '),
    closedOn: day('closed on '),
    usedOn: day('used on '),
    toldOn: day('told on '),
    earlierDues: all('was due ').filter(isDay),
    handedTo: handedTo(all('Kith ID ')[0], all('handed to ')[0]),
    outcome: all('because of it: ')[0] ?? '',
    formerPosition,
    formerCompany,
  };
}

function handedTo(personId: string | undefined, name: string | undefined): Introducer | null {
  if (personId !== undefined) return { personId };
  return name === undefined ? null : { name };
}
