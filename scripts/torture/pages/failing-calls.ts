/** How a call of the browser's storage fails. */
export interface Failure {
  /** The name of the error. */
  error: string;
  /** The call is taken, and its transaction then ends without it; else it throws at once. */
  isLate: boolean;
}

interface Armed extends Failure {
  /** How many more calls go through before one fails. */
  left: number;
  isHit: boolean;
}

let armed: Armed | null = null;

/** The so-manieth storage call from now on fails; gives how to end that and to learn whether it came so far. */
export function failAt(place: number, failure: Failure): () => boolean {
  const now: Armed = { ...failure, left: place - 1, isHit: false };
  armed = now;
  return () => {
    armed = null;
    return now.isHit;
  };
}

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Every call by which anything reaches IndexedDB, or is read from it. */
const CALLS: [object, string[]][] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBTransaction.prototype, ['objectStore', 'commit']],
  [
    IDBObjectStore.prototype,
    ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'put', 'delete', 'index'],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor']],
];

/** From now on `failAt` has an effect in this page. */
export function wrapStorage(): void {
  for (const [prototype, names] of CALLS) for (const name of names) wrap(prototype, name);
}

function wrap(prototype: object, name: string): void {
  const real = Reflect.get(prototype, name) as Call;
  const failing: Call = function failing(...args) {
    if (armed === null || armed.isHit) return real.apply(this, args);
    if (armed.left > 0) {
      armed.left -= 1;
      return real.apply(this, args);
    }
    const transaction = transactionOf(this);
    // Of a read that is cut off idb leaves a rejection of `done` that nobody can take.
    if (armed.isLate && transaction?.mode === 'readonly') return real.apply(this, args);
    armed.isHit = true;
    if (!armed.isLate || transaction === null) throw new DOMException('on purpose', armed.error);
    const request = real.apply(this, args);
    abort(transaction);
    return request;
  };
  Object.defineProperty(prototype, name, { value: failing, configurable: true, writable: true });
}

function transactionOf(called: unknown): IDBTransaction | null {
  if (called instanceof IDBTransaction) return called;
  if (called instanceof IDBObjectStore) return called.transaction;
  return called instanceof IDBIndex ? called.objectStore.transaction : null;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // `commit` was the call: after it there is nothing to abort.
    if (!(error instanceof DOMException)) throw error;
  }
}
