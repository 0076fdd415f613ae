import { countSharedWords } from '@/lib/profiles/shared-words';
import { tidyTitle } from '@/lib/profiles/tidy-title';
import { withoutPronouns } from '@/lib/profiles/without-pronouns';
import { fold } from '@/lib/search/fold';

const COUNTER = /^\(\p{Nd}[\p{Nd}.,]*\+?\) ?/u;
const BAR = / ?[|｜] ?/u;
const BRAND = /^(?:linkedin(?: .+)?|sales navigator)$/iu;
const DASH = / -(?: |$)/u;
const ADDRESS = /^linkedin\b|linkedin\.com|:\/\//iu;

const NOT_A_NAME = new Set([
  ...['profile not found', 'page not found', 'sign up', 'sign in', 'log in', 'login', 'join'],
  ...['log in or sign up', 'security verification', 'authwall', 'feed', 'home', 'messaging'],
  ...['search', 'jobs', 'notifications', 'my network', 'network'],
]);

const BADGE = /1st|2nd|3rd\+?|verified|premium|influencer|top voice|hiring|open to work/u.source;
const BADGES = new RegExp(` ?[([](?:${BADGE})[)\\]]| ?[·•] ?(?:${BADGE})$`, 'giu');
const HASHTAG = / #(?:opentowork|hiring)\b/giu;

/**
 * The name in a title of LinkedIn, by the forms in profiles.md; `null` for walls, pages still loading and other pages.
 * Where bars leave several candidates, the last that shares a word with the slug is taken, else the last.
 */
export function parseLinkedInTitle(title: string, slug: string | null): string | null {
  const parts = tidyTitle(title).replace(COUNTER, '').split(BAR);
  if (!BRAND.test(parts.pop() ?? '')) return null;
  const [first = ''] = parts;
  // Signed out, the headline after the dash may hold bars of its own.
  const names = (/ - /u.test(first) ? [first] : parts).map(readName);
  const last = names.at(-1) ?? null;
  if (last === null || slug === null) return last;
  return names.findLast((name) => name !== null && countSharedWords(name, slug) > 0) ?? last;
}

function readName(part: string): string | null {
  const [beforeDash = ''] = part.split(DASH, 1);
  const name = withoutPronouns(
    withoutPronouns(beforeDash).replace(BADGES, '').replace(HASHTAG, ''),
  );
  if (!/[\p{L}\p{N}]/u.test(name) || ADDRESS.test(name)) return null;
  return NOT_A_NAME.has(fold(name)) ? null : name;
}
