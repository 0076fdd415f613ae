import type { Address } from '@/lib/profiles/address';
import type { Network } from '@/lib/profiles/network';
import type { ProfileIdentity, ProfileKind } from '@/lib/profiles/profile-identity';
import { decodeOnce } from '@/lib/profiles/address';
import { readSlug } from '@/lib/profiles/slug';
import { readOpaqueId } from '@/lib/profiles/networks/linkedin/opaque-id';
import { parseLinkedInTitle } from '@/lib/profiles/networks/linkedin/title';

const HOST = /^(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com$/u;
const HOME = 'https://www.linkedin.com';
const SELF_KEY = 'li:self';
const NOBODY = new Set(['unavailable', 'undefined']);

/** LinkedIn: the address table and the titles of profiles.md. */
export const network: Network = {
  name: 'linkedin',
  keyPrefix: 'li',
  titlesHoldKey: false,
  ownsHost: (host) => HOST.test(host),
  identify: identifyAddress,
  addressOf,
  slugOf: ({ key }) => /^li:(?:in|pub):([^/]+)/u.exec(key)?.[1] ?? null,
  parseTitle: (title, identity) => parseLinkedInTitle(title, network.slugOf(identity)),
};

function identifyAddress({ segments, query }: Address): ProfileIdentity | null {
  const [first, second, third] = segments.map((segment) => segment.toLowerCase());
  switch (first) {
    case 'in':
      return bySlug(segments[1]);
    case 'mwlite':
      if (second === 'in') return bySlug(segments[2]);
      return second === 'profile' && third === 'in' ? bySlug(segments[3]) : null;
    case 'profile':
      return second === 'view' ? byViewId(query.get('id') ?? '') : null;
    case 'sales':
      return second === 'lead' || second === 'people' ? byOpaqueId('sales', segments[2]) : null;
    case 'talent':
      return byOpaqueId('rec', segments[segments.indexOf('profile') + 1]);
    case 'recruiter':
      return second === 'profile' ? byRecruiterNumber(segments[2]) : null;
    case 'pub':
      return byLegacyPath(segments.slice(1, 5));
    default:
      return null;
  }
}

function bySlug(segment = ''): ProfileIdentity | null {
  // Before lower-casing: in an id, case matters.
  const member = byMemberId(decodeOnce(segment) ?? '');
  if (member !== null) return member;
  const slug = readSlug(segment);
  if (slug === null || NOBODY.has(slug)) return null;
  return slug === 'me' ? profile('self', SELF_KEY) : profile('person', `li:in:${slug}`);
}

function byMemberId(text: string): ProfileIdentity | null {
  const found = readOpaqueId(text);
  return found && profile('member', `li:urn:${found.id}`, aliasesOf(found.memberNumber));
}

function byViewId(id: string): ProfileIdentity | null {
  const number = readNumber(id);
  return number === null ? byMemberId(id) : profile('member', `li:mid:${number}`);
}

function byOpaqueId(room: 'sales' | 'rec', segment = ''): ProfileIdentity | null {
  const found = readOpaqueId(decodeOnce(segment)?.split(',')[0] ?? '');
  if (found === null) return null;
  const kind = room === 'sales' ? 'sales' : 'recruiter';
  return profile(kind, `li:${room}:${found.id}`, aliasesOf(found.memberNumber));
}

function byRecruiterNumber(segment = ''): ProfileIdentity | null {
  const number = readNumber(decodeOnce(segment)?.split(',')[0] ?? '');
  if (number === null) return null;
  const url = `${HOME}/recruiter/profile/${number}`;
  return { ...profile('recruiter', `li:mid:${number}`), url };
}

function byLegacyPath(segments: readonly string[]): ProfileIdentity | null {
  const [name, ...numbers] = segments.map(readSlug);
  // `/pub/dir/…` is the directory of names.
  if (typeof name !== 'string' || name === 'dir' || numbers.length !== 3) return null;
  if (!numbers.every((number) => number !== null && /^[0-9a-z]{1,12}$/u.test(number))) return null;
  return profile('legacy', `li:pub:${[name, ...numbers].join('/')}`);
}

function addressOf(key: string): string | null {
  if (key === SELF_KEY) return `${HOME}/in/me/`;
  const [, room, id = ''] = /^li:([a-z]+):(.+)$/su.exec(key) ?? [];
  if (!id.isWellFormed()) return null;
  const encoded = encodeURIComponent(id);
  switch (room) {
    case 'in':
      return `${HOME}/in/${encoded}/`;
    case 'urn':
      // These ids are known from this one form of address only.
      return id.startsWith('ADEAA') ? `${HOME}/profile/view?id=${id}` : `${HOME}/in/${encoded}/`;
    case 'sales':
      return `${HOME}/sales/lead/${encoded}`;
    case 'rec':
      return `${HOME}/talent/profile/${encoded}`;
    case 'mid':
      return `${HOME}/profile/view?id=${encoded}`;
    case 'pub':
      return `${HOME}/pub/${id.split('/').map(encodeURIComponent).join('/')}`;
    default:
      return null;
  }
}

function profile(kind: ProfileKind, key: string, aliases: string[] = []): ProfileIdentity {
  return { network: 'linkedin', kind, key, aliases, url: addressOf(key) ?? HOME };
}

function aliasesOf(memberNumber: number | null): string[] {
  return memberNumber === null ? [] : [`li:mid:${memberNumber}`];
}

function readNumber(text: string): string | null {
  return /^0*(\d{1,15})$/u.exec(text)?.[1] ?? null;
}
