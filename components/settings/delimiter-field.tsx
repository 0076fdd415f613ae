import { ChoiceField } from '@/components/ui/choice-field';
import type { CsvDelimiter } from '@/lib/domain/settings';
import { text } from '@/lib/text';

interface Props {
  delimiter: CsvDelimiter;
  onChange: (delimiter: CsvDelimiter) => void;
}

/** What stands between the cells of exported CSV files. */
export function DelimiterField({ delimiter, onChange }: Props) {
  return (
    <>
      <ChoiceField<CsvDelimiter>
        label={text('settingsDelimiter')}
        value={delimiter}
        options={[
          { value: ',', label: text('settingsDelimiterComma') },
          { value: ';', label: text('settingsDelimiterSemicolon') },
        ]}
        onChange={onChange}
      />
      <p className="quiet">{text('settingsDelimiterAbout')}</p>
    </>
  );
}
