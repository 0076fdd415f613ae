import type { FormReading, Problems } from '@/components/person/entry-values';
import type { GoodMomentInput } from '@/lib/acts/entries';
import { readTypedDay } from '@/lib/days/read-typed-day';
import { text } from '@/lib/text';

/** A good moment as it is typed. */
export interface MomentTexts {
  goodMoment: string;
  momentDay: string;
}

/** What was typed of a good moment; words without a day, or a day without words, are a problem. */
export async function readMoment(
  values: MomentTexts,
  reading: FormReading,
): Promise<{ input: { goodMoment?: GoodMomentInput }; problems: Problems }> {
  const said = values.goodMoment.trim();
  const towards = 'future' as const;
  const read = await readTypedDay(values.momentDay, { ...reading, towards, isPastRefused: true });
  if (read.problem !== null) return { input: {}, problems: { momentDay: text(read.problem) } };
  const due = read.day;
  if (said === '') {
    return { input: {}, problems: due === null ? {} : { goodMoment: text('personNeedsText') } };
  }
  if (due === null) return { input: {}, problems: { momentDay: text('personMomentNeedsDay') } };
  return { input: { goodMoment: { text: said, due } }, problems: {} };
}
