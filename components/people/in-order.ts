import type { PersonSummary } from '@/lib/search/summary';

/** What the list can be sorted by. */
export type PeopleOrder = 'name' | 'next';

/**
 * The people by name, as the language sorts names, or by the day of their next follow-up with those who have none
 * at the end, by name.
 */
export function inOrder(
  people: readonly PersonSummary[],
  order: PeopleOrder,
  locale: string,
): PersonSummary[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (a: PersonSummary, b: PersonSummary): number =>
    compare(a.name, b.name) || (a.personId < b.personId ? -1 : 1);
  if (order === 'name') return people.toSorted(byName);
  return people.toSorted((a, b) => {
    if (a.nextFollowUp === b.nextFollowUp) return byName(a, b);
    if (a.nextFollowUp === null || b.nextFollowUp === null) return a.nextFollowUp === null ? 1 : -1;
    return a.nextFollowUp < b.nextFollowUp ? -1 : 1;
  });
}
