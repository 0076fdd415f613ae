import { useNotebook } from '@/components/storage/notebook';
import { ChoiceField } from '@/components/ui/choice-field';
import { changeSettings } from '@/lib/acts/change-settings';
import type { CsvDelimiter } from '@/lib/domain/settings';
import { usualDelimiter } from '@/lib/domain/usual-delimiter';
import { text } from '@/lib/text';

/** What stands between the cells of exported CSV files; saved as it is chosen. */
export function DelimiterField({ delimiter }: { delimiter: CsvDelimiter | null }) {
  const notebook = useNotebook();
  const choose = (value: CsvDelimiter): void => {
    const edits = { csvDelimiter: { value } };
    void notebook.act(changeSettings, { edits }, text('settingsSaved'));
  };
  return (
    <>
      <ChoiceField<CsvDelimiter>
        label={text('settingsDelimiter')}
        value={delimiter ?? usualDelimiter()}
        options={[
          { value: ',', label: text('settingsDelimiterComma') },
          { value: ';', label: text('settingsDelimiterSemicolon') },
        ]}
        onChange={choose}
      />
      <p className="quiet">{text('settingsDelimiterAbout')}</p>
    </>
  );
}
