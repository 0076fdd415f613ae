import type { Address } from '@/lib/profiles/address';
import type { Network } from '@/lib/profiles/network';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { readSlug } from '@/lib/profiles/slug';
import { tidyTitle } from '@/lib/profiles/tidy-title';
import { fold } from '@/lib/search/fold';

const HOME = 'https://www.xing.com';
const OWN = 'my_profile';
const SLUG = /^(?=.*\p{L})[\p{L}\p{M}\p{N}._-]+$/u;

const COUNTER = /^\(\d+\+?\) ?/u;
const BRAND = / ?[|｜] ?XING$/iu;
const NOT_A_NAME = new Set([
  ...['home', 'startseite', 'login', 'log in', 'anmelden', 'einloggen', 'registrieren', 'sign up'],
  ...['not found', 'nicht gefunden', 'profile', 'profil', 'jobs', 'xing'],
]);

/**
 * XING: `/profile/First_Last2` and what is below it, the older `/profiles/…`, and `/app/profile?name=…` of old links.
 * Members link to themselves in lower case too, so case does not count; `/profile/my_profile` is the user's own page.
 *
 * Sources: www.xing.com/llms.txt and the permalinks in XING's API for the address, members' own links for `/cv`,
 * `/web_profiles` and `/profiles`; the titles `Name | XING` and, signed out, `Name - Occupation | XING` as read by
 * public scripts, with `404 - Not Found | XING` for nobody. XING documents none of the titles (unconfirmed).
 */
export const network: Network = {
  name: 'xing',
  keyPrefix: 'xing',
  titlesHoldKey: false,
  ownsHost: (host) => host === 'www.xing.com' || host === 'xing.com',
  identify: identifyAddress,
  addressOf,
  slugOf: ({ key }) => slugOf(key),
  parseTitle: (title) => parseTitle(tidyTitle(title)),
};

function identifyAddress({ segments, query }: Address): ProfileIdentity | null {
  const [first, second] = segments.map((segment) => segment.toLowerCase());
  if (first === 'profile' || first === 'profiles') return bySlug(segments[1] ?? '');
  // Old links part their query by semicolons.
  const name = query.get('name') ?? /(?:^|;)name=([^;]+)/u.exec(query.get('op') ?? '')?.[1];
  return first === 'app' && second === 'profile' ? bySlug(encodeURIComponent(name ?? '')) : null;
}

function bySlug(segment: string): ProfileIdentity | null {
  const slug = readSlug(segment);
  if (slug === null || !SLUG.test(slug)) return null;
  const key = `xing:${slug}`;
  const kind = slug === OWN ? 'self' : 'person';
  return {
    network: 'xing',
    kind,
    key,
    aliases: [],
    url: `${HOME}/profile/${encodeURIComponent(slug)}`,
  };
}

function addressOf(key: string): string | null {
  return key.isWellFormed() ? `${HOME}/profile/${encodeURIComponent(slugOf(key))}` : null;
}

function slugOf(key: string): string {
  return key.slice('xing:'.length);
}

function parseTitle(title: string): string | null {
  const bare = title.replace(COUNTER, '');
  if (!BRAND.test(bare)) return null;
  const [name = ''] = bare.replace(BRAND, '').split(/ -(?: |$)/u, 1);
  return /\p{L}/u.test(name) && !NOT_A_NAME.has(fold(name)) ? name : null;
}
