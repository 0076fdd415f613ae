import { asText } from '@/components/person/as-text';
import type { Introducer } from '@/lib/domain/record';

/** A value that lost a clash, in words: texts as they are, lists joined, a person by name. */
export function lostText(lost: unknown, nameOf: (personId: string) => string): string {
  if (lost === null || lost === undefined) return '';
  if (Array.isArray(lost)) return lost.join(', ');
  if (typeof lost !== 'object') return asText(lost);
  // The only objects among a person's fields.
  const introducer = lost as Introducer;
  return 'personId' in introducer ? nameOf(introducer.personId) : introducer.name;
}
