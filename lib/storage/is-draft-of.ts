import type { Id } from '@/lib/domain/record';

/**
 * Whether a draft is somebody's: by the key of one of their profiles, or by an id in its path, theirs or that of one of
 * their records (`person/<id>/details`, `done/<kind>/<id>`).
 */
export function isDraftOf(
  draftId: string,
  keys: ReadonlySet<string>,
  ids: ReadonlySet<Id>,
): boolean {
  return keys.has(draftId) || draftId.split('/').some((part) => ids.has(part));
}
