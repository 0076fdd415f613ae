import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Problems } from '@/components/person/entry-values';
import { useNotebook } from '@/components/storage/notebook';
import type { DraftState } from '@/components/storage/use-draft';
import { Refused } from '@/lib/acts/act';
import { isSame } from '@/lib/acts/set-fields';
import { text } from '@/lib/text';

/** What came of a save: stored, not stored (the page says why), or what is wrong with the form. */
export type SaveOutcome =
  | { state: 'saved'; afterwards?: () => void }
  | { state: 'failed' }
  | { state: 'wrong'; problems: Problems };

/** A form that is kept as a draft and saved as a whole. */
export interface SaveForm<Values> {
  form: RefObject<HTMLFormElement | null>;
  problems: Problems;
  isSaving: boolean;
  /** Takes what was typed, and takes away the problems of the fields it changes. */
  set: (change: Partial<Values>) => void;
  save: () => Promise<void>;
}

/** From when on a save is shown to be under way. */
const LONGER_MS = 150;

/** Saving once however often it is asked for; problems stand beside their fields, the first gets focus. */
export function useSaveForm<Values extends object>(
  draft: DraftState<Values>,
  submit: (values: Values) => Promise<SaveOutcome>,
): SaveForm<Values> {
  const notebook = useNotebook();
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(draft);
  const isUnderWay = useRef(false);
  const isAskedFor = useRef(false);
  const isDone = useRef(false);
  const [problems, setProblems] = useState<Problems>({});
  const [wrongSaves, setWrongSaves] = useState(0);
  const [isSaving, setSaving] = useState(false);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  useEffect(() => {
    // Only after a save: while a problem is being put right, focus stays where it is.
    if (wrongSaves > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrongSaves]);
  const show = (wrong: Problems): void => {
    setProblems(wrong);
    setWrongSaves((count) => count + 1);
  };

  const saveOnce = async (): Promise<void> => {
    // A second press, after all was saved and before anything new was typed.
    if (isDone.current && !latest.current.isDirty) return;
    try {
      const submitted = latest.current.values;
      const outcome = await submit(submitted);
      isDone.current = outcome.state === 'saved';
      if (outcome.state === 'wrong') return show(outcome.problems);
      setProblems({});
      if (outcome.state === 'failed') return;
      await clearBut(latest.current, typedSince(submitted, latest.current.values));
      outcome.afterwards?.();
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error);
      show({ [error.field ?? 'form']: text(`refused_${error.reason}`) });
    }
  };
  const save = async (): Promise<void> => {
    // Asked for while the last save is on its way: what was typed since is meant.
    isAskedFor.current = true;
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    // A save takes some 30 ms: to draw what it looks like meanwhile would take longer, and flicker.
    const longer = setTimeout(() => setSaving(true), LONGER_MS);
    while (isAskedFor.current) {
      isAskedFor.current = false;
      await saveOnce();
    }
    isUnderWay.current = false;
    clearTimeout(longer);
    setSaving(false);
  };
  const set = (change: Partial<Values>): void => {
    draft.set(change);
    const wrong = Object.keys(change).filter((field) => field in problems);
    if (wrong.length > 0 || 'form' in problems) setProblems(without(problems, [...wrong, 'form']));
  };
  return { form, problems, isSaving, set, save };
}

/** What was typed while the save was under way is not part of what was saved. */
function typedSince<Values extends object>(submitted: Values, now: Values): Partial<Values> {
  const before = new Map<string, unknown>(Object.entries(submitted));
  const entries = Object.entries(now).filter(([field, value]) => !isSame(before.get(field), value));
  // Fields of `now`, each with its own value.
  return Object.fromEntries(entries) as Partial<Values>;
}

async function clearBut<Values extends object>(
  draft: DraftState<Values>,
  later: Partial<Values>,
): Promise<void> {
  await draft.clear();
  if (Object.keys(later).length > 0) draft.set(later);
}

function without(problems: Problems, fields: string[]): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.includes(field)));
}
