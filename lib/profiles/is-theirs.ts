import { isHeldAs } from '@/lib/domain/profile-keys';
import type { PersonFile } from '@/lib/domain/record';
import { isStill } from '@/lib/profiles/is-still';

/** Whether a page that calls itself so can be that of a person, by any of their names and by what it was called before. */
export function isTheirs(pageName: string, { person, profiles }: PersonFile, key: string): boolean {
  const agreed = profiles
    .filter((profile) => isHeldAs(profile, key))
    .map((profile) => profile.pageName);
  return isStill(pageName, [person.name, ...person.formerNames, person.nickname, ...agreed]);
}
