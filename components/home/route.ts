import type { Id } from '@/lib/domain/record';

/** The places that need no more than their name. */
const PLAIN_PLACES = [
  'queue',
  'people',
  'ledger',
  'add',
  'twice',
  'data',
  'import',
  'choose',
  'news',
  'bin',
  'settings',
  'changes',
] as const;
export type PlainPlace = (typeof PLAIN_PLACES)[number];

/** Where somebody is in Home. `otherId` null: with whom somebody is to be merged is still to be said. */
export type Route =
  | { place: PlainPlace }
  | { place: 'person'; personId: Id }
  | { place: 'merge'; personId: Id; otherId: Id | null };

/** The place that a hash (`#/people`) names; the queue where it names none. */
export function readRoute(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/');
  if (first === 'person' && second !== '') return { place: 'person', personId: decoded(second) };
  if (first === 'merge' && second !== '') {
    const otherId = third === '' ? null : decoded(third);
    return { place: 'merge', personId: decoded(second), otherId };
  }
  return { place: PLAIN_PLACES.find((place) => place === first) ?? 'queue' };
}

/** The hash of a place. */
export function hashOf(route: Route): string {
  switch (route.place) {
    case 'person':
      return `#/person/${encodeURIComponent(route.personId)}`;
    case 'merge': {
      const ids = route.otherId === null ? [route.personId] : [route.personId, route.otherId];
      return `#/merge/${ids.map(encodeURIComponent).join('/')}`;
    }
    default:
      return `#/${route.place}`;
  }
}

/** An address typed by hand may hold a `%` that encodes nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Goes there, as a click on a link would. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** The same, in the place of where one is: Back leads to where one was before. */
export function goInstead(route: Route): void {
  location.replace(hashOf(route));
}
