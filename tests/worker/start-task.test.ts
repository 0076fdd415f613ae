import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '@/lib/acts/act';
import { onOwnCommit, type Notice } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import type { FromWorker, ToWorker } from '@/lib/worker/messages';
import { errorFrom, postedError } from '@/lib/worker/posted-error';
import { startTask } from '@/lib/worker/start-task';
import { Cancelled, WorkerGone } from '@/lib/worker/task';
import { emptyStore } from '@/tests/builders';

/** The other end of a worker: what it was told, and what it says. */
class Far extends EventTarget {
  static newest: Far;
  told: ToWorker[] = [];
  isGone = false;
  constructor() {
    super();
    Far.newest = this;
    queueMicrotask(() => this.say({ say: 'ready', lock: 'kith-task/7' }));
  }
  postMessage(message: ToWorker): void {
    this.told.push(structuredClone(message));
  }
  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  }
  terminate(): void {
    this.isGone = true;
  }
}

async function started(...[, , following]: Partial<Parameters<typeof startTask>>) {
  const result = startTask('keep snapshot', 'by-hand', following);
  result.catch(() => 'looked at by the test');
  await vi.waitFor(() => expect(Far.newest?.told).toHaveLength(1));
  return { worker: Far.newest, result };
}

/** Who waits for a lock that a worker holds until its end. */
let waiting: (() => void)[];

beforeEach(async () => {
  waiting = [];
  const request = (name: string, ...rest: unknown[]): Promise<unknown> => {
    const granted = rest.at(-1) as () => Promise<unknown>;
    if (name !== 'kith-task/7') return granted();
    waiting.push(() => void granted());
    return new Promise(() => {});
  };
  vi.stubGlobal('navigator', { locks: { request } });
  await emptyStore();
  await openKith();
  Object.assign(Far, { newest: undefined });
  vi.stubGlobal('Worker', Far);
});
afterEach(() => vi.unstubAllGlobals());

const NOTICE: Notice = {
  ...{ databaseId: 'd', sequence: 3, actId: 'a', name: 'restore', personIds: [], stores: [] },
  counts: { people: 1, profiles: 0, records: 0 },
};

describe('a task in a worker', () => {
  it('opens the database that the page has open, and its result is the answer', async () => {
    const { worker, result } = await started();
    expect(worker.told).toEqual([
      { say: 'start', task: 'keep snapshot', input: 'by-hand', database: 'kith' },
    ]);
    worker.say({ say: 'done', result: { is: 'nothing' } });
    expect(await result).toEqual({ is: 'nothing' });
    expect(worker.isGone).toBe(true);
  });

  it('that commits is followed in the page by what follows a commit of its own', async () => {
    const heard: Notice[] = [];
    const stop = onOwnCommit((notice) => heard.push(notice));
    const { worker, result } = await started();
    worker.say({ say: 'committed', notice: NOTICE });
    worker.say({ say: 'done', result: null });
    await result;
    stop();
    expect(heard).toEqual([NOTICE]);
  });

  it('that is cancelled is told so, and gives Cancelled whatever it broke off with', async () => {
    const user = new AbortController();
    const { worker, result } = await started('keep snapshot', 'by-hand', { signal: user.signal });
    user.abort();
    expect(worker.told.at(-1)).toEqual({ say: 'cancel' });
    worker.say({ say: 'failed', error: postedError(new StorageProblem('closing')) });
    await expect(result).rejects.toBeInstanceOf(Cancelled);
    expect(worker.isGone).toBe(true);
  });

  it('that the browser ended without a word fails, and is not waited for', async () => {
    const { result } = await started();
    expect(waiting).toHaveLength(1);
    waiting[0]!();
    await expect(result).rejects.toBeInstanceOf(WorkerGone);
  });

  it('whose answer cannot be read fails', async () => {
    const { worker, result } = await started();
    worker.dispatchEvent(new MessageEvent('messageerror'));
    await expect(result).rejects.toThrow('did not arrive whole');
  });

  it('that was done before it heard of being cancelled is done', async () => {
    const user = new AbortController();
    const { worker, result } = await started('keep snapshot', 'by-hand', { signal: user.signal });
    user.abort();
    worker.say({ say: 'done', result: { is: 'nothing' } });
    expect(await result).toEqual({ is: 'nothing' });
  });
});

describe('an error from a worker', () => {
  const throughThreads = (error: unknown) => errorFrom(structuredClone(postedError(error)));

  it('is of the class that it was thrown as', () => {
    expect(throughThreads(new StorageProblem('full'))).toMatchObject({ kind: 'full' });
    expect(throughThreads(new StorageProblem('full'))).toBeInstanceOf(StorageProblem);
    const refused = throughThreads(new Refused('nothingToSave', 'name', 'x'));
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ reason: 'nothingToSave', field: 'name', detail: 'x' });
    expect(throughThreads(new RangeError('too long'))).toMatchObject({ name: 'RangeError' });
  });
});

it('where the browser starts no worker, the page does the task', async () => {
  class Broken extends EventTarget {
    constructor() {
      super();
      queueMicrotask(() => this.dispatchEvent(new Event('error')));
    }
  }
  vi.stubGlobal('Worker', Broken);
  expect(await startTask('make backup', undefined)).toMatchObject({ people: 0, records: 0 });
  const gone = { signal: AbortSignal.abort() };
  await expect(startTask('make backup', undefined, gone)).rejects.toBeInstanceOf(Cancelled);
});
