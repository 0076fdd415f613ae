import { ExportRow } from '@/components/export/export-row';
import { useExportForm } from '@/components/export/use-export-form';
import type { Id } from '@/lib/domain/record';
import { text, type TextKey } from '@/lib/text';
import type { ExportForm } from '@/lib/transfer/export/write-export';
import '@/components/export/export.css';

interface Words {
  form: ExportForm;
  title: TextKey;
  about: TextKey;
  button: TextKey;
}

const FORMS: readonly Words[] = [
  { form: 'csv', title: 'exportCsvTitle', about: 'exportCsvAbout', button: 'exportCsv' },
  { form: 'zip', title: 'exportZipTitle', about: 'exportZipAbout', button: 'exportZip' },
  {
    form: 'vcard4',
    title: 'exportVcard4Title',
    about: 'exportVcard4About',
    button: 'exportVcard4',
  },
  {
    form: 'vcard3',
    title: 'exportVcard3Title',
    about: 'exportVcard3About',
    button: 'exportVcard3',
  },
  {
    form: 'calendar',
    title: 'exportCalendarTitle',
    about: 'exportCalendarAbout',
    button: 'exportCalendar',
  },
];

interface Props {
  /** The people chosen; null: everyone. */
  only?: readonly Id[] | null;
  onDone?: () => void;
}

const NOTHING = (): void => {};

/** What can be exported, one sentence each, with a button beside it. */
export function ExportForms({ only = null, onDone = NOTHING }: Props) {
  const { running, failed, start, cancel } = useExportForm(only, onDone);
  return (
    <ul className="export-forms">
      {FORMS.map(({ form, title, about, button }) => (
        <ExportRow
          key={form}
          title={text(title)}
          about={text(about)}
          button={text(button)}
          running={running?.form === form ? running : null}
          hasFailed={failed === form}
          onStart={() => void start(form)}
          onCancel={cancel}
        />
      ))}
    </ul>
  );
}
