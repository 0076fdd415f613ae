/** What can go wrong with the store; each has its own sentence and its own way out. */
export type StorageProblemKind =
  'full' | 'closing' | 'blocked' | 'tooNew' | 'damaged' | 'readOnly' | 'unknown' | LossKind;

/** What only reading a whole database shows: records missing in its midst, or others than were saved. */
export type MidstKind = 'torn' | 'altered';

/** How a database can be another one than it was left as; see sentinel-judge.ts. */
export type LossKind = 'lost' | 'rolledBack' | 'foreign' | MidstKind;

/** The store cannot do what it was asked. Nothing of the act it was asked for has been stored. */
export class StorageProblem extends Error {
  constructor(
    readonly kind: StorageProblemKind,
    options?: ErrorOptions,
  ) {
    super(`The store failed: ${kind}`, options);
    this.name = 'StorageProblem';
  }
}

/** The problem behind any error that IndexedDB throws. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  return new StorageProblem(kindOf(error), { cause: error });
}

function kindOf(error: unknown): StorageProblemKind {
  if (!(error instanceof DOMException) && !(error instanceof Error)) return 'unknown';
  switch (error.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'ReadOnlyError':
    case 'NoModificationAllowedError':
      return 'readOnly';
    case 'InvalidStateError':
    case 'AbortError':
      return 'closing';
    case 'VersionError':
      return 'tooNew';
    case 'NotFoundError':
    // Chromium's word for a value of which it lost the file.
    case 'NotReadableError':
    case 'DataError':
      return 'damaged';
    default:
      return 'unknown';
  }
}
