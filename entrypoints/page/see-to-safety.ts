import { onOwnCommit } from '@/lib/storage/notice';
import { StorageProblem } from '@/lib/storage/problem';

/** Changes of so many people are not read on the page, where they would hold it. */
const MANY = 1000;

/** Together with the writing itself well within a second. */
const AFTER_SAVE_MS = 300;

const load = () => import('@/lib/safety/keep-safe');
const loadTasks = () => import('@/lib/worker/start-task');
const loadAltered = () => import('@/lib/safety/ask-if-altered');
const loadCheck = () => import('@/lib/storage/check-whole');

/**
 * For the pages that stay open: the store is counted once, so that nothing missing goes unnoticed. What is committed
 * here goes into the log at once, and a day's snapshot is kept when it is due. The service worker adds to the log as
 * well, for the popup, which is gone too soon.
 */
export function seeToSafety(): void {
  const see = async (isStart: boolean, isMuch = false): Promise<void> => {
    try {
      // Before anything is kept of it.
      if (isStart) await (await loadCheck()).checkWhole();
      // A page adds a line to the log; what takes longer a worker does.
      if (isStart || isMuch || (await (await load()).keepLog())) {
        const [{ startTask }, { askIfAltered }] = await Promise.all([loadTasks(), loadAltered()]);
        await askIfAltered(startTask('keep safe', isStart));
      }
    } catch (error) {
      // Of a store that does not open the page itself says so.
      if (error instanceof StorageProblem) return;
      // What was saved is saved. That a snapshot could not be kept, the Data room shows by its list.
      reportError(error);
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMuch = false;
  onOwnCommit(({ personIds }) => {
    isMuch ||= personIds.length > MANY;
    // First the screen, then the log; of several saves in a row, once.
    timer ??= setTimeout(() => {
      timer = undefined;
      void see(false, isMuch);
      isMuch = false;
    }, AFTER_SAVE_MS);
  });
  // Not before the page is there: a day's snapshot reads everything.
  requestIdleCallback(() => void see(true), { timeout: 5000 });
}
