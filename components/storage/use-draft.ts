import { useCallback, useEffect, useRef, useState } from 'react';
import { beneath, draftWriter, holdDraft, readDraft, type DraftWriter } from '@/lib/storage/drafts';
import { onTrouble } from '@/lib/storage/trouble';

/** A form's values, each input written through to its draft. */
export interface DraftState<Values> {
  values: Values;
  /** False until the stored draft was read: a form shows its fields only then. */
  isReady: boolean;
  /** Whether anything was typed that is not saved. */
  isDirty: boolean;
  /** Whether the last of it is stored as a draft; false when that failed. */
  isKept: boolean;
  set: (change: Partial<Values>) => void;
  /** After a save: forget the draft and begin anew. */
  clear: () => Promise<void>;
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
  const [isKept, setKept] = useState(true);
  const writer = useRef<{ id: string; is: DraftWriter } | null>(null);
  const latest = useRef<Partial<Values>>({});
  const set = useCallback(
    (change: Partial<Values>) => {
      latest.current = { ...latest.current, ...change };
      setTyped({ id, values: latest.current });
      if (writer.current?.id === id) writer.current.is.keep({ ...latest.current });
    },
    [id],
  );
  useEffect(() => {
    let isRead = false;
    let isGone = false;
    let isUnread = true;
    let isLost = false;
    const early: [field: string, text: string][] = [];
    latest.current = {};
    const lose = (error: unknown): void => {
      isLost = true;
      setKept(false);
      failed(error, latest.current);
    };
    const keep = (): void => {
      isLost = false;
      setKept(true);
    };
    const current = draftWriter(id, lose, keep);
    writer.current = { id, is: current };
    const append = (field: string, text: string): void => {
      if (!isRead) return void early.push([field, text]);
      const before = Object.entries(latest.current).find(([key]) => key === field)?.[1];
      // The sender names a text field of this form.
      set({ [field]: beneath(before, text) } as Partial<Values>);
    };
    const show = (stored: Partial<Values>): void => {
      if (isGone) return;
      latest.current = { ...stored, ...latest.current };
      isRead = true;
      setTyped({ id, values: latest.current });
      for (const [field, text] of early.splice(0)) append(field, text);
    };
    const read = async (): Promise<void> => {
      try {
        const draft = await readDraft(id);
        isUnread = false;
        current.startAfresh();
        // Written by this form under this id, so the values are its own.
        show((draft?.values ?? {}) as Partial<Values>);
      } catch (error) {
        show({});
        failed(error);
      }
    };
    void read();
    const keepAgain = (): void => current.keep({ ...latest.current });
    // What the store could not give or take while it did not open.
    const catchUp = async (): Promise<void> => {
      if (isUnread) await read();
      if (isLost && !isGone) keepAgain();
    };
    const stopTrouble = onTrouble((problem) => {
      if (problem === null) void catchUp();
    });
    const release = holdDraft(id, {
      append,
      hasWords: () => Object.keys(latest.current).length > 0,
      words: () => ({ ...latest.current }),
      show: (values) => {
        // Written by a form under this id, as when it is read.
        latest.current = values as Partial<Values>;
        setTyped({ id, values: latest.current });
      },
      keepAgain,
    });
    const leave = (): void => current.flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      isGone = true;
      release();
      stopTrouble();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [id, failed, set]);
  const clear = useCallback(async () => {
    latest.current = {};
    setTyped({ id, values: {} });
    if (writer.current?.id === id) await writer.current.is.forget();
  }, [id]);
  const isReady = typed !== null && typed.id === id;
  const own = isReady ? typed.values : {};
  return {
    values: { ...empty, ...own },
    isReady,
    isDirty: Object.keys(own).length > 0,
    isKept,
    set,
    clear,
  };
}
