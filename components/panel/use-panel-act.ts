import { useRef, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { Refused, type Act } from '@/lib/acts/act';
import { text } from '@/lib/text';

/** `busy`: an earlier click is still being carried out. */
type Outcome = 'done' | 'not done' | 'busy';

/** Carries out an act at one click, once however often it is clicked, and says beside it why it was refused. */
export interface PanelAct {
  act: <Input extends object>(what: Act<Input>, input: Input, said: string) => Promise<Outcome>;
  /** Why the last one was refused. */
  problem: string | null;
}

/** Acts of the panel that have no form. */
export function usePanelAct(): PanelAct {
  const notebook = useNotebook();
  const [problem, setProblem] = useState<string | null>(null);
  const isUnderWay = useRef(false);
  const act: PanelAct['act'] = async (what, input, said) => {
    if (isUnderWay.current) return 'busy';
    isUnderWay.current = true;
    setProblem(null);
    try {
      return (await notebook.act(what, input, said)) === null ? 'not done' : 'done';
    } catch (error) {
      if (error instanceof Refused) setProblem(text(`refused_${error.reason}`));
      else notebook.fail(error);
      return 'not done';
    } finally {
      isUnderWay.current = false;
    }
  };
  return { act, problem };
}
