import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';

/** WXT's fake browser knows no permissions: one optional host permission, and a user who says yes or no. */
export function fakePermissions({ says = true, isGranted = false } = {}) {
  let granted = isGranted;
  const added = new Set<() => void>();
  const removed = new Set<() => void>();
  const event = (listeners: Set<() => void>) => ({
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  });
  const request = vi.fn(async (_asked: unknown) => {
    granted ||= says;
    if (says) for (const listener of added) listener();
    return says;
  });
  const remove = vi.fn(async (_asked: unknown) => {
    granted = false;
    for (const listener of removed) listener();
    return true;
  });
  const contains = async (): Promise<boolean> => granted;
  Object.assign(fakeBrowser.permissions, {
    request,
    remove,
    contains,
    onAdded: event(added),
    onRemoved: event(removed),
  });
  return { request, remove };
}
