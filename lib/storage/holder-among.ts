import type { PersonFile, Profile } from '@/lib/domain/record';

/** Which of some people holds a profile key; undefined: none of them. By the same rule as `readHolder`. */
export function holderAmong(
  files: Iterable<PersonFile | null>,
  key: string,
): PersonFile | undefined {
  for (const file of files) {
    if (file !== null && file.person.removedOn === null && file.profiles.some(isHeldAs(key)))
      return file;
  }
  return undefined;
}

function isHeldAs(key: string): (profile: Profile) => boolean {
  return (profile) => profile.key === key && !profile.former && profile.removedOn === null;
}
