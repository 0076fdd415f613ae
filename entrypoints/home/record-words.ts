import type { RecordWords } from '@/components/data/record-words';
import { recordFields } from '@/components/person/record-fields';
import { recordSummary } from '@/components/person/record-summary';
import type { Days } from '@/components/person/use-days';
import { text } from '@/lib/text';

/** How the Data room says records: as the person's page does. */
export function recordWords(days: Days): RecordWords {
  return {
    summary: (record) => recordSummary(record, days),
    field: (record, name, value) => {
      const field = recordFields(record).find((each) => each.name === name);
      if (field === undefined) return null;
      const option =
        field.input === 'choice'
          ? field.options.find((each) => each.value === (value ?? ''))
          : undefined;
      return { label: text(field.label), said: option?.label ?? null };
    },
  };
}
