import { asText } from '@/components/person/as-text';
import type { Problems, FormReading } from '@/components/person/entry-values';
import { dayAsText } from '@/components/person/day-as-text';
import { readTypedDay } from '@/components/person/read-typed-day';
import type { RecordField } from '@/components/person/record-fields';
import type { Typed } from '@/components/person/use-edits';
import type { Edits } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
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
    const read = await readField(field, asText(own.value), reading);
    if ('problem' in read) problems[field.name] = read.problem;
    else edits[field.name] = { value: read.value, basedOn: own.basedOn };
  }
  return { edits: withClosing(record, edits, reading.today), problems };
}

async function readField(
  field: RecordField,
  written: string,
  reading: FormReading,
): Promise<{ value: string | null } | { problem: string }> {
  if (field.input === 'choice') return { value: written === '' ? null : written };
  if (field.input !== 'day') return { value: written.trim() };
  const { towards, isRequired } = field;
  const { day, problem } = await readTypedDay(written, { ...reading, towards });
  if (problem !== null) return { problem };
  return day === null && isRequired ? { problem: text('refused_dayUnreadable') } : { value: day };
}

/** A promise that was settled says when; one that has a new day remembers the old one. */
function withClosing(
  record: TimelineRecord,
  edits: Edits<Record<string, unknown>>,
  today: Day,
): Edits<Record<string, unknown>> {
  if (record.type !== 'promise') return edits;
  const next = { ...edits };
  const state = edits.state?.value;
  if (state !== undefined) {
    const isOpen = state === 'open' || state === 'renegotiated';
    next.closedOn = { value: isOpen ? null : today };
  }
  if (edits.due !== undefined && record.due !== null) {
    next.earlierDues = { value: [...record.earlierDues, record.due] };
  }
  return next;
}
