import type { PersonFile } from '@/lib/domain/record';

/** Every key that a person's profiles are known by, the former and the removed among them. */
export function profileKeysOf({ profiles }: Pick<PersonFile, 'profiles'>): Set<string> {
  return new Set(profiles.flatMap(({ key, aliases }) => [key, ...aliases]));
}
