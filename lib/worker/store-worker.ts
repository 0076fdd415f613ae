import { onOwnCommit } from '@/lib/storage/notice';
import { openBy } from '@/lib/storage/open';
import { openToRead } from '@/lib/storage/open-to-read';
import type { FromWorker, ToWorker } from '@/lib/worker/messages';
import { postedError } from '@/lib/worker/posted-error';
import { doTask } from '@/lib/worker/tasks';

/* The file of a dedicated worker: one task, and then the page lets go of it. See start-task.ts. */

const cancelled = new AbortController();

function post(message: FromWorker): void {
  postMessage(message);
}

async function start({ task, input, database }: Extract<ToWorker, { say: 'start' }>) {
  // The page has opened and judged it. Here it is neither made nor upgraded.
  if (database !== null) openBy(() => openToRead(database));
  onOwnCommit((notice) => post({ say: 'committed', notice }));
  try {
    const tell = (progress: unknown): void => post({ say: 'progress', progress });
    const result = await doTask(task, input as never, { tell, signal: cancelled.signal });
    post({ say: 'done', result });
  } catch (error) {
    post({ say: 'failed', error: postedError(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'start') void start(data);
  else cancelled.abort();
});
// What came to it in pieces it cannot do, and the page must not wait for.
addEventListener('messageerror', () => {
  post({ say: 'failed', error: postedError(new Error('The task did not arrive whole')) });
});
void holdLock().then((lock) => post({ say: 'ready', lock }));

/** By this the page knows that the worker is alive: whoever ends it, the browser gives the lock to the next. */
function holdLock(): Promise<string | null> {
  const here: { locks?: LockManager | null } = navigator;
  if (here.locks == null) return Promise.resolve(null);
  const name = `kith-task/${crypto.randomUUID()}`;
  return new Promise((resolve, reject) => {
    const held = (): Promise<never> => {
      resolve(name);
      return new Promise(() => {});
    };
    here.locks?.request(name, held).catch(reject);
  });
}
