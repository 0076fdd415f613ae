import { isIntent } from '@/lib/browser/panel-intents';
import { isOpenedTab } from '@/lib/browser/opened-tabs';
import { readSessionAll, writeSession } from '@/lib/browser/session';
import { identify } from '@/lib/profiles/identify';

/**
 * Forgets which tabs Kith opened for these profiles, links to them, and text that was left for their drafts; null: all
 * that the session remembers.
 */
export async function forgetSession(keys: ReadonlySet<string> | null): Promise<void> {
  for (const [name, value] of await readSessionAll<unknown>('')) {
    if (keys === null || isAbout(name, value, keys)) await writeSession(name, undefined);
  }
}

function isAbout(name: string, value: unknown, keys: ReadonlySet<string>): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (isOpenedTab(name)) {
    return 'key' in value && typeof value.key === 'string' && keys.has(value.key);
  }
  if (!isIntent(name) || !('url' in value) || typeof value.url !== 'string') return false;
  const identity = identify(value.url);
  return identity !== null && [identity.key, ...identity.aliases].some((key) => keys.has(key));
}
