import { ChoiceField } from '@/components/ui/choice-field';
import { DayField } from '@/components/ui/day-field';
import { TextField } from '@/components/ui/text-field';
import type { RecordField } from '@/components/person/record-fields';
import { text } from '@/lib/text';

interface Props {
  field: Exclude<RecordField, { input: 'person' }>;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

/** The control for one field of a record. */
export function RecordFieldInput({ field, value, onChange, problem }: Props) {
  const label = text(field.label);
  switch (field.input) {
    case 'choice':
      return (
        <ChoiceField label={label} value={value} options={field.options} onChange={onChange} />
      );
    case 'day':
      return (
        <DayField
          label={label}
          value={value}
          onChange={onChange}
          problem={problem}
          towards={field.towards}
        />
      );
    case 'lines':
      return (
        <TextField
          label={label}
          value={value}
          onChange={onChange}
          problem={problem}
          multiline
          rows={1}
        />
      );
  }
}
