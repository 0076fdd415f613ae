import { useCallback } from 'react';
import { useToast } from '@/components/ui/toasts';
import { useNotebook } from '@/components/storage/notebook';
import { Refused, type Act } from '@/lib/acts/act';
import type { Committed } from '@/lib/storage/commit';
import { text } from '@/lib/text';

/** Carries out an act at one click. Never rejects: null where it was refused or the store failed, which is said. */
export type QuickAct = <Input extends object>(
  act: Act<Input>,
  input: Input,
  said: string,
) => Promise<Committed | null>;

/** Acts that have no field to say a refusal beside: it is said where the toast would be. */
export function useQuickAct(): QuickAct {
  const notebook = useNotebook();
  const toast = useToast();
  return useCallback(
    async (act, input, said) => {
      try {
        return await notebook.act(act, input, said);
      } catch (error) {
        if (error instanceof Refused) toast({ text: text(`refused_${error.reason}`) });
        else notebook.fail(error);
        return null;
      }
    },
    [notebook, toast],
  );
}
