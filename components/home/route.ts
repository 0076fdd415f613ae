import type { Id } from '@/lib/domain/record';

/** The places that need no more than their name. */
const PLAIN_PLACES = ['queue', 'people', 'add', 'data', 'settings', 'changes'] as const;
export type PlainPlace = (typeof PLAIN_PLACES)[number];

/** Where somebody is in Home. */
export type Route = { place: PlainPlace } | { place: 'person'; personId: Id };

/** The place that a hash (`#/people`) names; the queue where it names none. */
export function readRoute(hash: string): Route {
  const [first = '', second = ''] = hash.replace(/^#\/?/, '').split('/');
  if (first === 'person' && second !== '') return { place: 'person', personId: decoded(second) };
  return { place: PLAIN_PLACES.find((place) => place === first) ?? 'queue' };
}

/** The hash of a place. */
export function hashOf(route: Route): string {
  if (route.place === 'person') return `#/person/${encodeURIComponent(route.personId)}`;
  return `#/${route.place}`;
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
