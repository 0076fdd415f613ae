import type { PersonFile } from '@/lib/domain/record';

/**
 * People as both files list them: by name, those of one name by when they were written. The order is the
 * same on every machine, so that two exports can be compared line by line.
 */
export function inNameOrder(files: readonly PersonFile[]): PersonFile[] {
  const { compare } = new Intl.Collator('en');
  return files.toSorted(
    ({ person: a }, { person: b }) =>
      compare(a.name, b.name) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
  );
}

/** Everybody's name by id, for whoever is named in another's record. */
export function namesOf(files: readonly PersonFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ person }) => [person.id, person.name]));
}
