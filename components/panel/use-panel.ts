import { useEffect, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useLive } from '@/components/storage/use-live';
import { takeNotes } from '@/lib/browser/panel-intents';
import { onSession } from '@/lib/browser/session';
import type { PersonFile } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { appendToDraft, readDraft } from '@/lib/storage/drafts';
import { holderAmong } from '@/lib/storage/holder-among';
import type { Live } from '@/lib/storage/live';
import { readPersonByKey } from '@/lib/storage/people-query';

/** Who holds the profile on the page; null: nobody yet. Any act can give it to somebody or take it away. */
export function useHolder(key: string): Live<PersonFile | null> {
  return useLive(
    `holder/${key}`,
    () => readPersonByKey(key),
    undefined,
    (after) => holderAmong(after.values(), key),
  );
}

/** Puts text that the context menu left for a profile into the draft of its form. */
export function useNoteLeft(key: string, draftId: string, field: string): void {
  const { fail } = useNotebook();
  useEffect(() => {
    const take = (): void => {
      const isFor = (url: string): boolean => identify(url)?.key === key;
      takeNotes(isFor, (note) => appendToDraft(draftId, field, note)).catch(fail);
    };
    take();
    return onSession(take);
  }, [key, draftId, field, fail]);
}

/** How long the draft of a form that was just saved may take to be forgotten. */
const FORGET_MS = 1000;

/**
 * Whether something was typed into the log form of a profile that somebody kept holds by now, through another window
 * or an answer given above the form: it is not to be lost without a word.
 */
export function useLeftoverDraft(key: string, isContinuing: boolean): boolean {
  const { fail } = useNotebook();
  const [leftover, setLeftover] = useState<string | null>(null);
  useEffect(() => {
    if (isContinuing) return undefined;
    const look = async (): Promise<void> => {
      const draft = await readDraft(key);
      setLeftover(draft === undefined ? null : key);
    };
    const timer = setTimeout(() => void look().catch(fail), FORGET_MS);
    return () => clearTimeout(timer);
  }, [key, isContinuing, fail]);
  return leftover === key;
}
