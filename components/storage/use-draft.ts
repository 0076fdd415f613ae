import { useCallback, useEffect, useRef, useState } from 'react';
import { beneath, draftWriter, holdDraft, readDraft, type DraftWriter } from '@/lib/storage/drafts';

/** A form's values, each input written through to its draft. */
export interface DraftState<Values> {
  values: Values;
  /** False until the stored draft was read: a form shows its fields only then. */
  isReady: boolean;
  /** Whether anything was typed that is not saved. */
  isDirty: boolean;
  set(change: Partial<Values>): void;
  /** After a save: forget the draft and begin anew. */
  clear(): Promise<void>;
}

/**
 * The draft of one profile or person (`id`), over `empty`. Values that the page fills in by itself (a name from the
 * title) belong into `empty`, so that they make no draft.
 */
export function useDraft<Values extends object>(
  id: string,
  empty: Values,
  failed: (error: unknown, typed?: Record<string, unknown>) => void,
): DraftState<Values> {
  const [typed, setTyped] = useState<{ id: string; values: Partial<Values> } | null>(null);
  const writer = useRef<{ id: string; is: DraftWriter } | null>(null);
  const latest = useRef<Partial<Values>>({});
  useEffect(() => {
    let isGone = false;
    latest.current = {};
    writer.current = { id, is: draftWriter(id, (error) => failed(error, latest.current)) };
    readDraft(id).then(
      (draft) => {
        if (isGone) return;
        // Written by this form under this id, so the values are its own.
        latest.current = { ...((draft?.values ?? {}) as Partial<Values>), ...latest.current };
        setTyped({ id, values: latest.current });
      },
      (error: unknown) => {
        if (isGone) return;
        setTyped({ id, values: latest.current });
        failed(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [id, failed]);
  const set = useCallback(
    (change: Partial<Values>) => {
      latest.current = { ...latest.current, ...change };
      setTyped({ id, values: latest.current });
      if (writer.current?.id === id) writer.current.is.keep({ ...latest.current });
    },
    [id],
  );
  const clear = useCallback(async () => {
    latest.current = {};
    setTyped({ id, values: {} });
    if (writer.current?.id === id) await writer.current.is.forget();
  }, [id]);
  const isReady = typed !== null && typed.id === id;
  useEffect(() => {
    if (!isReady) return undefined;
    return holdDraft(id, (field, text) => {
      const before = Object.entries(latest.current).find(([key]) => key === field)?.[1];
      // The sender names a text field of this form.
      set({ [field]: beneath(before, text) } as Partial<Values>);
    });
  }, [id, isReady, set]);
  const own = isReady ? typed.values : {};
  return {
    values: { ...empty, ...own },
    isReady,
    isDirty: Object.keys(own).length > 0,
    set,
    clear,
  };
}
