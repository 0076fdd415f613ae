import { isHeldAs } from '@/lib/domain/profile-keys';
import type { PersonFile } from '@/lib/domain/record';

/** Which of some people holds a profile key; undefined: none of them. By the same rule as `readHolder`. */
export function holderAmong(
  files: Iterable<PersonFile | null>,
  key: string,
): PersonFile | undefined {
  for (const file of files) {
    if (file === null || file.person.removedOn !== null) continue;
    if (file.profiles.some((profile) => isHeldAs(profile, key))) return file;
  }
  return undefined;
}
