import { Refused, type RefusalReason } from '@/lib/acts/act';
import { StorageProblem, type StorageProblemKind } from '@/lib/storage/problem';

/** An error as it goes from one thread to another: a copy would lose its class. */
export type PostedError =
  | { is: 'storage'; kind: StorageProblemKind; message: string }
  | { is: 'refused'; reason: RefusalReason; field: string | null; detail: string | null }
  | { is: 'other'; name: string; message: string };

/** What is posted of an error. */
export function postedError(error: unknown): PostedError {
  if (error instanceof StorageProblem) {
    const { kind, cause, message } = error;
    return {
      is: 'storage',
      kind,
      message: cause instanceof Error ? `${cause.name}: ${cause.message}` : message,
    };
  }
  if (error instanceof Refused) {
    const { reason, field, detail } = error;
    return { is: 'refused', reason, field, detail };
  }
  if (!(error instanceof Error)) return { is: 'other', name: 'Error', message: String(error) };
  return { is: 'other', name: error.name, message: error.message };
}

/** The error that was posted, for the page to throw. */
export function errorFrom(posted: PostedError): Error {
  switch (posted.is) {
    case 'storage':
      return new StorageProblem(posted.kind, { cause: new Error(posted.message) });
    case 'refused':
      return new Refused(posted.reason, posted.field, posted.detail);
    case 'other':
      return Object.assign(new Error(posted.message), { name: posted.name });
  }
}
