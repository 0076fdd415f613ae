import { tellOwn } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import type { FromWorker, ToWorker } from '@/lib/worker/messages';
import { errorFrom } from '@/lib/worker/posted-error';
import { Cancelled, WorkerGone } from '@/lib/worker/task';
import type { TaskInput, TaskName, TaskProgress, TaskResult } from '@/lib/worker/tasks';

/** These read what lies beside the store, or past it: it need not open for them, nor be as it was left. */
const PAST_THE_STORE: ReadonlySet<TaskName> = new Set(['sight recovery', 'sight recovery file']);

/** How a page follows a task. */
export interface Following<Progress> {
  tell?: (progress: Progress) => void;
  /** Aborted to cancel it. */
  signal?: AbortSignal;
}

/**
 * Does a task off the page's thread, or on it where the browser starts no worker. Throws what the task threw,
 * `StorageProblem` and `Refused` among it, `Cancelled` where it was cancelled before it was done (where it had committed
 * by then, it resolves), and `WorkerGone` where the browser ended the worker, which says nothing of it.
 */
export async function startTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  { tell = () => {}, signal = new AbortController().signal }: Following<TaskProgress<Name>> = {},
): Promise<TaskResult<Name>> {
  try {
    // Opened here first: only a page finds out whether it is as it was left.
    const database = PAST_THE_STORE.has(name) ? null : (await openKith()).name;
    signal.throwIfAborted();
    const ready = await newWorker();
    if (ready === null) {
      const { doTask } = await import('@/lib/worker/tasks');
      return await doTask(name, input, { tell, signal });
    }
    return await inWorker(ready, { say: 'start', task: name, input, database }, { tell, signal });
  } catch (error) {
    // Whatever broke off: the user did.
    throw signal.aborted ? new Cancelled({ cause: error }) : error;
  }
}

/** A worker that waits for its task, and the lock that it holds as long as it lives. */
interface Ready {
  worker: Worker;
  lock: string | null;
}

/** A worker of our own file; null: the browser starts none. */
async function newWorker(): Promise<Ready | null> {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module' });
    return await new Promise<Ready | null>((resolve) => {
      const ready = ({ data }: MessageEvent<FromWorker>): void =>
        resolve({ worker, lock: data.say === 'ready' ? data.lock : null });
      worker.addEventListener('message', ready, { once: true });
      worker.addEventListener('error', () => resolve(null), { once: true });
    });
  } catch {
    // What it cannot do, the page does.
    return null;
  }
}

async function inWorker<Result, Progress>(
  { worker, lock }: Ready,
  start: ToWorker,
  { tell, signal }: Required<Following<Progress>>,
): Promise<Result> {
  const post = (message: ToWorker): void => worker.postMessage(message);
  const cancel = (): void => post({ say: 'cancel' });
  const over = new AbortController();
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        switch (data.say) {
          case 'progress':
            return tell(data.progress as Progress);
          case 'committed':
            return tellOwn(data.notice);
          case 'done':
            return resolve(data.result as Result);
          case 'failed':
            return reject(errorFrom(data.error));
          case 'ready':
        }
      });
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`The worker: ${message}`)),
      );
      worker.addEventListener('messageerror', () =>
        reject(new Error('The answer did not arrive whole')),
      );
      if (lock !== null) whenFree(lock, over.signal, () => reject(new WorkerGone()));
      signal.addEventListener('abort', cancel);
      post(start);
      if (signal.aborted) cancel();
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    over.abort();
    worker.terminate();
  }
}

/** Calls back once nobody holds a lock any more; until `over`. */
function whenFree(lock: string, over: AbortSignal, freed: () => void): void {
  navigator.locks.request(lock, { signal: over }, freed).catch((error: unknown) => {
    if (!over.aborted) reportError(error);
  });
}
