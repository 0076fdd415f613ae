import { timelineDay } from '@/lib/domain/person-file';
import type { PersonFile, TimelineRecord } from '@/lib/domain/record';

/**
 * People as all files list them: by name, those of one name by id. The order is the same on every machine and after
 * an import, so that two exports can be compared line by line.
 */
export function inNameOrder(files: readonly PersonFile[]): PersonFile[] {
  const { compare } = new Intl.Collator('en');
  return files.toSorted(
    ({ person: a }, { person: b }) => compare(a.name, b.name) || byText(a.id, b.id),
  );
}

/** Texts in the order of their code units, whatever the language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Records from the oldest on, in one order whatever order they come in. */
export function oldestFirst(a: TimelineRecord, b: TimelineRecord): number {
  return (
    byText(timelineDay(a), timelineDay(b)) || byText(a.createdAt, b.createdAt) || byText(a.id, b.id)
  );
}

/** Everybody's name by id, for whoever is named in another's record. */
export function namesOf(files: readonly PersonFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ person }) => [person.id, person.name]));
}
