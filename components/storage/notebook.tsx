import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { ProblemNotice } from '@/components/storage/problem-notice';
import { useTrouble } from '@/components/storage/use-trouble';
import { useToast } from '@/components/ui/toasts';
import { Refused, type Act } from '@/lib/acts/act';
import type { Committed } from '@/lib/storage/commit';
import { storageProblem, type StorageProblem } from '@/lib/storage/problem';
import { text } from '@/lib/text';

/** The write path: no part of a first paint, so loaded right after it. */
const loadRun = () => import('@/lib/storage/run');
const loadUndo = () => import('@/lib/worker/undo-act');

type WhyRefused = () => Promise<string | null>;

/** What a page can do with the store. */
export interface Notebook {
  /**
   * Carries out an act and shows `said` in a toast with Undo. Resolves to null where the store failed (the
   * page says so, keep what was typed); throws `Refused` for the form to show beside its field. `forgets` is the
   * draft that the act makes good, forgotten with it.
   */
  act: <Input extends object>(
    act: Act<Input>,
    input: Input,
    said: string,
    forgets?: string,
  ) => Promise<Committed | null>;
  /** Takes an act back. `why` says what later builds on it, should something; null: not known. */
  undo: (actId: string, why?: WhyRefused) => Promise<void>;
  /** Takes back the newest act that can be; false: there is none. */
  undoNewest: () => Promise<boolean>;
  /** The text that a failed save would lose, offered as a file beside the problem. */
  fail: (error: unknown, typed?: object) => void;
}

const NotebookContext = createContext<Notebook | null>(null);

/** The page's way to write. */
export function useNotebook(): Notebook {
  const notebook = useContext(NotebookContext);
  if (notebook === null) throw new Error('useNotebook needs a <NotebookPage> around it');
  return notebook;
}

/** What went wrong with the store, and what was typed and could not be saved. */
export interface NotebookProblem {
  is: StorageProblem;
  typed: unknown;
}

interface Props {
  /** What is shown in the rooms' place while the store cannot be opened. */
  inTrouble?: ComponentType<NotebookProblem>;
  children: ReactNode;
}

/** Put once around a page, inside <Toasts>: acts, undo with Ctrl/Cmd+Z, and what went wrong with the store. */
export function NotebookPage({ inTrouble: InTrouble, children }: Props) {
  const toast = useToast();
  const [problem, setProblem] = useState<NotebookProblem | null>(null);
  const fail = useCallback((error: unknown, typed?: object) => {
    // A later failure of something else must not take away what was typed for the earlier one.
    setProblem((before) => ({ is: storageProblem(error), typed: typed ?? before?.typed ?? null }));
  }, []);
  // Once it opens again the forms keep what is typed in them; what was said before is out of date.
  const trouble = useTrouble(useCallback(() => setProblem(null), []));
  const isAway = trouble !== null && InTrouble !== undefined;
  // An undo can itself be undone, by the same function.
  const undoLatest = useRef<(actId: string, isRedo: boolean) => Promise<void>>(async () => {});
  const undoOrRedo = useCallback(
    async (actId: string, isRedo: boolean, why?: WhyRefused) => {
      try {
        const onLong = () => toast({ text: text('undoing') });
        const { actId: undoing } = await (await loadUndo()).undoAct(actId, onLong);
        const back = () => void undoLatest.current(undoing, !isRedo);
        const action = { label: text(isRedo ? 'undo' : 'redo'), act: back };
        toast({ text: text(isRedo ? 'redone' : 'undone'), action });
      } catch (error) {
        if (error instanceof Refused) {
          const said = error.reason === 'laterChanges' ? await why?.() : null;
          toast({ text: said ?? text(`refused_${error.reason}`) });
        } else fail(error);
      }
    },
    [toast, fail],
  );
  useLayoutEffect(() => {
    undoLatest.current = undoOrRedo;
  });
  const undo = useCallback(
    (actId: string, why?: WhyRefused) => undoOrRedo(actId, false, why),
    [undoOrRedo],
  );
  const undoNewest = useCallback(async () => {
    const actId = await (await loadUndo()).newestActToUndo();
    if (actId !== null) await undo(actId);
    return actId !== null;
  }, [undo]);
  const act = useCallback(
    async <Input extends object>(
      what: Act<Input>,
      input: Input,
      said: string,
      forgets?: string,
    ) => {
      try {
        const committed = await (await loadRun()).run(what, input, undefined, forgets);
        setProblem(null);
        const action = { label: text('undo'), act: () => void undo(committed.actId) };
        toast({ text: said, action });
        return committed;
      } catch (error) {
        // What was said of the last act must not seem to be said of this one.
        toast(null);
        if (error instanceof Refused) throw error;
        // The draft on screen stays; the page says what was not saved.
        fail(error, input);
        return null;
      }
    },
    [toast, fail, undo],
  );
  useEffect(() => void Promise.all([loadRun(), loadUndo()]), []);
  useUndoKey(undoNewest, fail);
  const notebook = useMemo(() => ({ act, undo, undoNewest, fail }), [act, undo, undoNewest, fail]);
  return (
    <NotebookContext value={notebook}>
      {isAway ? <InTrouble is={trouble} typed={problem?.typed ?? null} /> : null}
      {isAway || problem === null ? null : (
        <ProblemNotice problem={problem.is} typed={problem.typed} />
      )}
      {/* Out of sight and not gone: what is typed in the rooms stays. */}
      <div className="rooms" hidden={isAway}>
        {children}
      </div>
    </NotebookContext>
  );
}

/** Ctrl/Cmd+Z outside text fields takes back the newest act; inside them it is the browser's own. */
function useUndoKey(undoNewest: Notebook['undoNewest'], fail: (error: unknown) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || isTextField(event.target)) return;
      event.preventDefault();
      undoNewest().catch(fail);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [undoNewest, fail]);
}

/** Whether typing goes into this element. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
