import type { ActContext, Write } from '@/lib/acts/act';
import type { PersonFile } from '@/lib/domain/record';

/** Logging anything about somebody who was only known keeps them. */
export function keep({ person }: PersonFile, context: ActContext): Write[] {
  if (person.keptSince !== null) return [];
  return [{ store: 'people', record: { ...person, keptSince: context.now } }];
}
