import { useCallback, useRef, useState } from 'react';
import { itemOf } from '@/components/queue/use-row-acts';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft, type DraftState } from '@/components/storage/use-draft';
import { NO_FOLLOW_UP, readFollowUp, type FollowUpTexts } from '@/components/ui/read-follow-up';
import { Refused } from '@/lib/acts/act';
import { done, type DoneInput } from '@/lib/acts/queue-acts';
import type { Day } from '@/lib/domain/day';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { language, text } from '@/lib/text';

/** The small form of Done as it is typed; the day is the words it was typed in. */
export interface DoneValues extends FollowUpTexts {
  text: string;
  valueOffered: string;
}

const EMPTY: DoneValues = { ...NO_FOLLOW_UP, text: '', valueOffered: '' };

/** What is wrong, beside the field it is about; `form`: no one field. */
export type DoneProblems = Partial<Record<'nextFollowUp' | 'form', string>>;

/** The small form of Done. */
export interface DoneFormState {
  draft: DraftState<DoneValues>;
  /** Whether nothing is typed: only then Done needs no second look. */
  isEmpty: boolean;
  problems: DoneProblems;
  /** Finishes the row with whatever was filled in, nothing included. */
  finish: () => Promise<void>;
}

/** Done for one row. What was typed is a draft of that row until it is saved. */
export function useDoneForm(row: QueueRow, today: Day, onClose: () => void): DoneFormState {
  const notebook = useNotebook();
  const fail = useCallback(
    (error: unknown, typed?: Record<string, unknown>) => notebook.fail(error, typed),
    [notebook],
  );
  const draft = useDraft(`done/${row.id}`, EMPTY, fail);
  const [problems, setProblems] = useState<DoneProblems>({});
  const isBusy = useRef(false);
  const finish = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const read = await readDone(row, draft.values, today);
      setProblems(read.problems);
      if (read.input === null) return;
      const committed = await notebook.act(done, read.input, text('queueSaidDone', row.name));
      if (committed === null) return;
      await draft.clear();
      onClose();
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error);
      const field = error.field === 'nextFollowUp' ? 'nextFollowUp' : 'form';
      setProblems({ [field]: text(`refused_${error.reason}`) });
    } finally {
      isBusy.current = false;
    }
  };
  const isEmpty = Object.values(draft.values).every((typed) => typed.trim() === '');
  return { draft, isEmpty, problems, finish };
}

/** What the form asks for, or what is wrong with it. */
async function readDone(
  row: QueueRow,
  values: DoneValues,
  today: Day,
): Promise<{ input: DoneInput; problems: DoneProblems } | { input: null; problems: DoneProblems }> {
  const { followUp, problem } = await readFollowUp(values, { today, locale: language() });
  if (problem !== null) return { input: null, problems: { nextFollowUp: problem } };
  const offered = values.valueOffered.trim();
  const input: DoneInput = {
    personId: row.personId,
    item: itemOf(row),
    text: values.text,
    ...(offered === ''
      ? {}
      : { valueOffered: { text: offered, kind: null, state: 'offered' as const } }),
    ...(followUp === null ? {} : { followUp }),
  };
  return { input, problems: {} };
}
