import { lazily } from '@/components/ui/lazily';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useDoneForm } from '@/components/queue/use-done-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Day } from '@/lib/domain/day';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { text } from '@/lib/text';
import '@/components/queue/done-form.css';

const FollowUpFields = lazily(
  async () => (await import('@/components/ui/follow-up-fields')).FollowUpFields,
  <div className="done-form-day" />,
);

interface Props {
  row: QueueRow;
  today: Day;
  onClose: () => void;
}

/**
 * Done: what happened, value, next step. All may be skipped: Enter in the empty form finishes at once. Closed
 * without finishing it keeps what was typed, and shows it when it is opened again.
 */
export function DoneForm({ row, today, onClose }: Props) {
  const { draft, isEmpty, problems, finish } = useDoneForm(row, today, onClose);
  const { values, isReady } = draft;
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isReady) first.current?.focus();
  }, [isReady]);
  const pressed = (event: KeyboardEvent): void => {
    // Held down, the Enter that opened the form would finish it unseen.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return;
    const isText = event.target instanceof HTMLTextAreaElement;
    const isAsked = event.ctrlKey || event.metaKey || (isText && isEmpty && !event.shiftKey);
    if (!isAsked) return;
    event.preventDefault();
    void finish();
  };
  if (!isReady) return <div className="queue-actions" />;
  return (
    // The keys are those of the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="done-form"
      data-empty={isEmpty}
      aria-label={text('queueDoneForm', row.name)}
      onKeyDown={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <TextField
        label={text('personTouchText')}
        value={values.text}
        onChange={(typed) => draft.set({ text: typed })}
        multiline
        rows={1}
        inputRef={first}
      />
      <TextField
        label={text('personValueOffered')}
        value={values.valueOffered}
        onChange={(typed) => draft.set({ valueOffered: typed })}
      />
      <FollowUpFields
        values={values}
        problem={problems.nextFollowUp}
        set={draft.set}
        isReasonOnDemand
      />
      {problems.form === undefined ? null : (
        <p className="done-form-problem" role="alert">
          {problems.form}
        </p>
      )}
      <div className="queue-actions">
        <Button look="primary" type="submit">
          {text('queueDone')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {text('cancel')}
        </Button>
        <span className="quiet done-form-hint">
          {text(isEmpty ? 'queueDoneSkip' : 'personDraftKept')}
        </span>
      </div>
    </form>
  );
}
