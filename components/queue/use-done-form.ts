import { useCallback, useRef, useState } from 'react';
import { itemOf } from '@/components/queue/use-row-acts';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft, type DraftState } from '@/components/storage/use-draft';
import { Refused } from '@/lib/acts/act';
import { done, type DoneInput } from '@/lib/acts/queue-acts';
import { readDay } from '@/lib/days/read-day';
import type { Day } from '@/lib/domain/day';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { language, text } from '@/lib/text';

/** The small form of Done as it is typed; the day is the words it was typed in. */
export interface DoneValues {
  text: string;
  valueOffered: string;
  nextFollowUp: string;
  followUpReason: string;
}

const EMPTY: DoneValues = { text: '', valueOffered: '', nextFollowUp: '', followUpReason: '' };

/** What is wrong, beside the field it is about; `form`: no one field. */
export type DoneProblems = Partial<Record<'nextFollowUp' | 'form', string>>;

/** The small form of Done. */
export interface DoneFormState {
  draft: DraftState<DoneValues>;
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
      if (!(error instanceof Refused)) throw error;
      const field = error.field === 'nextFollowUp' ? 'nextFollowUp' : 'form';
      setProblems({ [field]: text(`refused_${error.reason}`) });
    } finally {
      isBusy.current = false;
    }
  };
  return { draft, problems, finish };
}

/** What the form asks for, or what is wrong with it. */
async function readDone(
  row: QueueRow,
  values: DoneValues,
  today: Day,
): Promise<{ input: DoneInput; problems: DoneProblems } | { input: null; problems: DoneProblems }> {
  const { day: due, isUnreadable } = await readTypedDay(values.nextFollowUp, today);
  const reason = values.followUpReason.trim();
  if (isUnreadable) return refuse(text('refused_dayUnreadable'));
  if (due !== null && due < today) return refuse(text('refused_dayPast'));
  const offered = values.valueOffered.trim();
  const input: DoneInput = {
    personId: row.personId,
    item: itemOf(row),
    text: values.text,
    ...(offered === ''
      ? {}
      : { valueOffered: { text: offered, kind: null, state: 'offered' as const } }),
    ...(due === null ? {} : { followUp: { due, reason } }),
  };
  return { input, problems: {} };
}

function refuse(problem: string): { input: null; problems: DoneProblems } {
  return { input: null, problems: { nextFollowUp: problem } };
}

async function readTypedDay(
  typed: string,
  today: Day,
): Promise<{ day: Day | null; isUnreadable: boolean }> {
  if (typed.trim() === '') return { day: null, isUnreadable: false };
  try {
    const day = await readDay(typed, { today, locale: language() });
    return { day, isUnreadable: day === null };
  } catch {
    // The reader of days in words could not be loaded; the field says what is read without it.
    return { day: null, isUnreadable: true };
  }
}
