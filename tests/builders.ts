import type { ActContext } from '@/lib/acts/act';
import type { LogPersonInput } from '@/lib/acts/log-person';
import { closeKith } from '@/lib/storage/open';
import { DATABASE_NAME } from '@/lib/storage/schema';

/** The day on which the tests take place: a Saturday. */
export const TODAY = '2026-11-21';

let ids = 0;

/** A context with a clock that stands still and ids that count. */
export function context(today = TODAY, minute = 0): ActContext {
  const now = `${today}T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return { today, now, newId: () => `id-${++ids}` };
}

/** The log form with only what matters. */
export function logInput(name: string, rest: Partial<LogPersonInput> = {}): LogPersonInput {
  return { profile: null, ...rest, fields: { name, ...rest.fields } };
}

/** A LinkedIn profile of a made-up person. */
export function profile(slug: string) {
  return { key: `li:in:${slug}`, network: 'linkedin', aliases: [] };
}

/** A new, empty store for the next test. */
export async function emptyStore(): Promise<void> {
  await closeKith();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('not deleted')));
  });
}
