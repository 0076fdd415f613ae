import { ClashNotes } from '@/components/person/clash-notes';
import { lostText } from '@/components/person/lost-text';
import { useRecordActs } from '@/components/person/use-record-acts';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** The values of a record that did not stay, where two windows corrected it at once. */
export function RecordClashes({ record }: { record: TimelineRecord }) {
  const acts = useRecordActs();
  const fields = [...new Set(record.clashes.map(({ field }) => field))];
  return fields.map((field) => (
    <ClashNotes
      key={field}
      record={record}
      field={field}
      show={(lost) => lostText(lost, String)}
      onUse={(lost) => void acts.edit(record, { [field]: lost }, text('personSaved'))}
    />
  ));
}
