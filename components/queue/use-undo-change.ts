import { useCallback } from 'react';
import { actSentence } from '@/components/queue/act-sentence';
import { useNotebook } from '@/components/storage/notebook';
import type { Id } from '@/lib/domain/record';
import { whatBuildsOn } from '@/lib/storage/what-builds-on';
import { text } from '@/lib/text';

/** Undoes a change from the list, in or out of order; where something later builds on it, says what. */
export function useUndoChange(): (actId: Id) => void {
  const notebook = useNotebook();
  return useCallback(
    (actId) =>
      void notebook.undo(actId, async () => {
        const later = await whatBuildsOn(actId);
        return later === null ? null : text('queueBuildsOn', actSentence(later));
      }),
    [notebook],
  );
}
