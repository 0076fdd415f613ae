import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { asText } from '@/components/person/as-text';
import type { Problems } from '@/components/person/entry-values';
import { HandedToField } from '@/components/person/handed-to-field';
import { readRecordEdits, storedText } from '@/components/person/record-edits';
import { RecordFieldInput } from '@/components/person/record-field-input';
import { recordFields } from '@/components/person/record-fields';
import { ShortcutForm } from '@/components/person/shortcut-form';
import { useDays } from '@/components/person/use-days';
import { useEdits } from '@/components/person/use-edits';
import { useNotebook } from '@/components/storage/notebook';
import { Refused } from '@/lib/acts/act';
import { editRecord } from '@/lib/acts/edit-record';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  record: TimelineRecord;
  /** What the row calls it. */
  title: string;
  onClose: () => void;
}

/** Corrects a timeline record where it stands. */
export function RecordEdit({ record, title, onClose }: Props) {
  const notebook = useNotebook();
  const days = useDays();
  const fields = recordFields(record);
  const names = fields.map(({ name }) => name);
  const edits = useEdits(`person/${record.personId}/record/${record.id}`, record.stamps);
  const [problems, setProblems] = useState<Problems>({});
  const isUnderWay = useRef(false);
  const close = (): void => {
    edits.forget(names);
    onClose();
  };
  const store = async (): Promise<void> => {
    const read = await readRecordEdits(record, fields, edits.latest, days);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    if (Object.keys(read.edits).length === 0) return close();
    const input = { personId: record.personId, recordId: record.id, edits: read.edits };
    if ((await notebook.act(editRecord, input, text('personSaved'))) !== null) close();
  };
  const save = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await store();
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error);
      setProblems({ [error.field ?? 'form']: text(`refused_${error.reason}`) });
    } finally {
      isUnderWay.current = false;
    }
  };
  if (!edits.isReady) return null;
  return (
    <ShortcutForm
      className="record-edit"
      label={text('personEditRecord', title)}
      onSave={() => void save()}
      onEscape={close}
    >
      {fields.map((field) =>
        field.input === 'person' ? (
          <HandedToField key={field.name} record={record} edits={edits} />
        ) : (
          <RecordFieldInput
            key={field.name}
            field={field}
            value={asText(edits.typed(field.name)?.value ?? storedText(record, field, days))}
            onChange={(value) => edits.type(field.name, value)}
            problem={problems[field.name]}
          />
        ),
      )}
      {problems.form === undefined ? null : (
        <p className="form-foot-problem" role="alert">
          {problems.form}
        </p>
      )}
      <div className="form-chips">
        <Button look="primary" onClick={() => void save()}>
          {text('personSaveChange')}
        </Button>
        <Button look="quiet" onClick={close}>
          {text('cancel')}
        </Button>
      </div>
    </ShortcutForm>
  );
}
