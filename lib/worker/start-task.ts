import { tellOwn } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import type { FromWorker, ToWorker } from '@/lib/worker/messages';
import { errorFrom } from '@/lib/worker/posted-error';
import { Cancelled } from '@/lib/worker/task';
import type { TaskInput, TaskName, TaskProgress, TaskResult } from '@/lib/worker/tasks';

/** How a page follows a task. */
export interface Following<Progress> {
  tell?: (progress: Progress) => void;
  /** Aborted to cancel it. */
  signal?: AbortSignal;
}

/**
 * Does a task off the page's thread, or on it where the browser starts no worker. Throws what the task threw,
 * `StorageProblem` and `Refused` among it, and `Cancelled` where it was cancelled before it was done; where it had
 * committed by then, it resolves.
 */
export async function startTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  { tell = () => {}, signal = new AbortController().signal }: Following<TaskProgress<Name>> = {},
): Promise<TaskResult<Name>> {
  try {
    // Opened here first: only a page finds out whether it is as it was left.
    const { name: database } = await openKith();
    signal.throwIfAborted();
    const worker = await newWorker();
    if (worker === null) {
      const { doTask } = await import('@/lib/worker/tasks');
      return await doTask(name, input, { tell, signal });
    }
    return await inWorker(worker, { say: 'start', task: name, input, database }, { tell, signal });
  } catch (error) {
    // Whatever broke off: the user did.
    throw signal.aborted ? new Cancelled({ cause: error }) : error;
  }
}

/** A worker of our own file, ready for its task; null: the browser starts none. */
async function newWorker(): Promise<Worker | null> {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module' });
    return await new Promise<Worker | null>((resolve) => {
      worker.addEventListener('message', () => resolve(worker), { once: true });
      worker.addEventListener('error', () => resolve(null), { once: true });
    });
  } catch {
    // What it cannot do, the page does.
    return null;
  }
}

async function inWorker<Result, Progress>(
  worker: Worker,
  start: ToWorker,
  { tell, signal }: Required<Following<Progress>>,
): Promise<Result> {
  const post = (message: ToWorker): void => worker.postMessage(message);
  const cancel = (): void => post({ say: 'cancel' });
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
      signal.addEventListener('abort', cancel);
      post(start);
      if (signal.aborted) cancel();
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
  }
}
