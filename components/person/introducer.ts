import type { Id, Introducer } from '@/lib/domain/record';

/** Who introduced somebody, with the name that a field shows. */
export type NamedIntroducer = { personId: Id; name: string } | { name: string };

/** What is stored of it: the person, or else the name; a name of blanks is nobody. */
export function introducerOf(named: NamedIntroducer | null): Introducer | null {
  if (named === null) return null;
  if ('personId' in named) return { personId: named.personId };
  const name = named.name.trim();
  return name === '' ? null : { name };
}

/** The same with its name, found among `names` where only the person is stored. */
export function namedIntroducer(
  introducer: Introducer | null,
  names: ReadonlyMap<Id, string>,
): NamedIntroducer | null {
  if (introducer === null || 'name' in introducer) return introducer;
  return { personId: introducer.personId, name: names.get(introducer.personId) ?? '' };
}

/** The person's id, where a person is meant. */
export function idsIn(introducer: Introducer | null): Id[] {
  return introducer !== null && 'personId' in introducer ? [introducer.personId] : [];
}
