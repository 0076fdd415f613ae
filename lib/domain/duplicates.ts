import type { Id } from '@/lib/domain/record';

/** Why two people look like one, the strongest reason first. */
export const DUPLICATE_REASONS = ['alias', 'email', 'nameAndCompany'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared of a person; `matchKeys` are `<reason>:<what is shared>`. */
export interface MatchablePerson {
  personId: Id;
  matchKeys: readonly string[];
  apartFrom: readonly Id[];
}

/** Two people who may be one, and why. */
export interface SuggestedDuplicate {
  one: Id;
  other: Id;
  because: DuplicateReason[];
}

/** A key that more people share says nothing of any two of them: an info@ address, a common name at a large company. */
const MOST_SHARING = 10;

/** Pairs of people who share a key, each pair once, the strongest reasons first; without those kept apart. */
export function suggestDuplicates(people: readonly MatchablePerson[]): SuggestedDuplicate[] {
  const apart = new Set(
    people.flatMap(({ personId, apartFrom }) => apartFrom.map((id) => pairOf(personId, id))),
  );
  const pairs = new Map<string, SuggestedDuplicate>();
  for (const [key, sharing] of sharedKeys(people)) {
    const reason = DUPLICATE_REASONS.find((each) => key.startsWith(`${each}:`));
    if (reason === undefined) throw new Error(`A match key without a reason: ${key}`);
    for (const [place, one] of sharing.entries()) {
      for (const other of sharing.slice(place + 1)) {
        const pair = pairOf(one, other);
        if (apart.has(pair)) continue;
        const found = pairs.get(pair) ?? { one, other, because: [] };
        if (!found.because.includes(reason)) found.because.push(reason);
        pairs.set(pair, found);
      }
    }
  }
  for (const { because } of pairs.values()) because.sort((a, b) => strengthOf(a) - strengthOf(b));
  return [...pairs.values()].sort(byStrength);
}

function sharedKeys(people: readonly MatchablePerson[]): [string, Id[]][] {
  const byKey = new Map<string, Id[]>();
  for (const { personId, matchKeys } of people) {
    for (const key of new Set(matchKeys)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [personId]);
      else sharing.push(personId);
    }
  }
  return [...byKey].filter(([, { length }]) => length > 1 && length <= MOST_SHARING);
}

function pairOf(one: Id, other: Id): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function strengthOf(reason: DuplicateReason): number {
  return DUPLICATE_REASONS.indexOf(reason);
}

function byStrength(a: SuggestedDuplicate, b: SuggestedDuplicate): number {
  const [first = 'nameAndCompany'] = a.because;
  const [second = 'nameAndCompany'] = b.because;
  return strengthOf(first) - strengthOf(second) || b.because.length - a.because.length;
}
