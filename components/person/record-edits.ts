import { asText } from '@/components/person/as-text';
import type { Problems, FormReading } from '@/components/person/entry-values';
import { introducerOf, type NamedIntroducer } from '@/components/person/introducer';
import type { RecordField } from '@/components/person/record-fields';
import type { Typed } from '@/components/person/use-edits';
import type { Edits } from '@/lib/acts/set-fields';
import { dayAsText } from '@/lib/days/day-as-text';
import { readTypedDay } from '@/lib/days/read-typed-day';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** A record's field as a text: what the form shows before anything is typed. */
export function storedText(
  record: TimelineRecord,
  field: RecordField,
  reading: FormReading,
): string {
  const value: unknown = Object.entries(record).find(([name]) => name === field.name)?.[1];
  const stored = asText(value);
  if (field.input !== 'day' || stored === '') return stored;
  return dayAsText(stored, { ...reading, towards: field.towards });
}

/** The corrections that were typed, each against the version the user saw; or what is wrong with them. */
export async function readRecordEdits(
  record: TimelineRecord,
  fields: RecordField[],
  typed: (field: string) => Typed | null,
  reading: FormReading,
): Promise<{ edits: Edits<Record<string, unknown>>; problems: Problems }> {
  const edits: Edits<Record<string, unknown>> = {};
  const problems: Problems = {};
  for (const field of fields) {
    const own = typed(field.name);
    if (own === null || own.value === storedText(record, field, reading)) continue;
    const read = await readField(field, own.value, reading);
    if ('problem' in read) problems[field.name] = read.problem;
    else edits[field.name] = { value: read.value, basedOn: own.basedOn };
  }
  return { edits, problems };
}

async function readField(
  field: RecordField,
  typed: unknown,
  reading: FormReading,
): Promise<{ value: unknown } | { problem: string }> {
  const written = asText(typed);
  switch (field.input) {
    case 'choice':
      return { value: written === '' ? null : written };
    case 'lines':
      return { value: written.trim() };
    case 'person':
      // Only what a person field gives is typed here.
      return { value: introducerOf(typed as NamedIntroducer | null) };
    case 'day': {
      const { towards, isRequired } = field;
      const { day, problem } = await readTypedDay(written, { ...reading, towards });
      if (problem !== null) return { problem: text(problem) };
      const isMissing = day === null && isRequired;
      return isMissing ? { problem: text('refused_dayUnreadable') } : { value: day };
    }
  }
}
