import { expect, it } from 'vitest';
import { StorageProblem, storageProblem } from '@/lib/storage/problem';

it.each([
  ['QuotaExceededError', 'full'],
  ['ReadOnlyError', 'readOnly'],
  ['NoModificationAllowedError', 'readOnly'],
  ['InvalidStateError', 'closing'],
  ['AbortError', 'closing'],
  ['VersionError', 'tooNew'],
  ['NotFoundError', 'damaged'],
  ['NotReadableError', 'damaged'],
  ['DataError', 'damaged'],
  ['UnknownError', 'unknown'],
  ['TransactionInactiveError', 'unknown'],
  ['DataCloneError', 'unknown'],
  ['a name that no browser has yet', 'unknown'],
])('a %s of the browser is the problem %s', (name, kind) => {
  expect(storageProblem(new DOMException('', name)).kind).toBe(kind);
});

it('what is no error at all is a problem, too, and what is one already stays it', () => {
  expect(storageProblem('no').kind).toBe('unknown');
  const blocked = new StorageProblem('blocked');
  expect(storageProblem(blocked)).toBe(blocked);
});
