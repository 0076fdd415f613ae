import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect, test, vi } from 'vitest';
import { afterCommit, onCommitted } from '@/lib/browser/after-commit';
import type { Notice } from '@/lib/storage/notice';

const NOTICE: Notice = {
  ...{ databaseId: 'd', sequence: 3, actId: 'a', name: 'log touch', personIds: [], stores: [] },
  counts: { people: 1, profiles: 1, records: 1 },
};

test('a worker that is stopped before it answers is told again, so that it starts anew', async () => {
  const told = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockRejectedValueOnce(new Error('the message channel closed before a response was received'))
    .mockResolvedValueOnce(undefined);
  await afterCommit(NOTICE);
  expect(told.mock.calls).toEqual([['committed'], ['committed']]);
});

test('a worker that does not listen at all keeps nobody from going on', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiving end'));
  await afterCommit(NOTICE);
  expect(await fakeBrowser.storage.local.get('sentinel')).not.toEqual({});
});

test('a page is answered only after the work that its commit asks for', async () => {
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  let finish = (): void => {};
  onCommitted(() => new Promise((resolve) => (finish = resolve)));
  const [heard] = listen.mock.calls[0]!;
  const answer = vi.fn();
  expect(heard('committed', {}, answer)).toBe(true);
  expect(heard('something else', {}, answer)).toBeUndefined();
  await Promise.resolve();
  expect(answer).not.toHaveBeenCalled();
  finish();
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
});
