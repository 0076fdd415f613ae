import { useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import { keepApart } from '@/lib/acts/keep-apart';
import type { DuplicatePair } from '@/lib/storage/duplicates-query';
import { text } from '@/lib/text';

/** The pairs that are still in question, and the answer "two people". */
export interface Apart {
  open: DuplicatePair[];
  tell: (pair: DuplicatePair) => void;
}

/**
 * A pair that is told apart leaves at once: looking through everybody again takes a moment among thousands. What the
 * store then says counts, so that Undo brings the pair back.
 */
export function useKeepApart(pairs: DuplicatePair[]): Apart {
  const notebook = useNotebook();
  const toast = useToast();
  const [told, setTold] = useState<{ of: DuplicatePair[]; are: readonly DuplicatePair[] }>({
    of: pairs,
    are: [],
  });
  const hidden = told.of === pairs ? told.are : [];
  const tell = async (pair: DuplicatePair): Promise<void> => {
    setTold({ of: pairs, are: [...hidden, pair] });
    const { one, other } = pair;
    const said = text('twiceApartSaid', one.name, other.name);
    try {
      const input = { personId: one.personId, otherId: other.personId };
      if ((await notebook.act(keepApart, input, said)) !== null) return;
    } catch (error) {
      if (error instanceof Refused) toast({ text: text(`refused_${error.reason}`) });
      else notebook.fail(error);
    }
    setTold((now) => ({ ...now, are: now.are.filter((each) => each !== pair) }));
  };
  const open = pairs.filter((pair) => !hidden.includes(pair));
  return { open, tell: (pair) => void tell(pair) };
}
