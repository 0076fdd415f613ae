import type { PersonFile, Profile } from '@/lib/domain/record';

/** Every key that a person's profiles are known by, the former and the removed among them. */
export function profileKeysOf({ profiles }: Pick<PersonFile, 'profiles'>): Set<string> {
  return new Set(profiles.flatMap(({ key, aliases }) => [key, ...aliases]));
}

/** Whether a profile is held under a key now: not a former one, and not in the bin. */
export function isHeldAs({ key, former, removedOn }: Profile, asked: string): boolean {
  return key === asked && !former && removedOn === null;
}
