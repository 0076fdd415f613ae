import {
  lookAgain,
  nextLookIn,
  pageChanged,
  pageTick,
  startPage,
  type PageSight,
} from '@/lib/profiles/sees-page';
import type { CameBy } from '@/lib/profiles/page-sight';

export const at = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
export const titled = (name: string) => `${name} | LinkedIn`;

export const feed = { url: 'https://www.linkedin.com/feed/', title: '(99+) Feed | LinkedIn' };
export const ines = { url: at('ines-okafor'), title: titled('Ines Okafor') };
export const olu = { url: at('olu-adeyemi'), title: titled('Olu Adeyemi') };
/** The addresses of these two do not vouch for their names. */
export const mei = { url: at('xq71'), title: titled('Mei Tan') };
export const noor = { url: at('zz900'), title: titled('Noor Haddad') };

/** One thing that happens in a tab, at a number of milliseconds. */
export type Happening =
  | { at: number; url: string; title?: string; status?: 'loading'; cameBy?: CameBy }
  | { at: number; title: string }
  | { at: number; status: 'loading' | 'complete' }
  | { at: number; read: string }
  | { at: number; look: [url: string, title: string] };

/** Plays what happens to a tab, from the first look on. */
export function play(
  first: { url: string; title: string },
  ...happenings: readonly Happening[]
): PageSight {
  const start = startPage({ tabId: 1, at: 0, ...first });
  return happenings.reduce(follow, start);
}

function follow(sight: PageSight, happening: Happening): PageSight {
  if ('read' in happening) return pageTick(sight, { title: happening.read, at: happening.at });
  if ('look' in happening) {
    const [url, title] = happening.look;
    return lookAgain(sight, { tabId: 1, url, title, at: happening.at });
  }
  return pageChanged(sight, happening);
}

/** Lets the time run until nothing is waited for, the title staying as it is; gives the moments of looking, too. */
export function waitOut(sight: PageSight, title: string, from: number) {
  const moments: number[] = [];
  let now = from;
  let seen = sight;
  for (let wait = nextLookIn(seen, now); wait !== null; wait = nextLookIn(seen, now)) {
    now += wait;
    moments.push(now);
    seen = pageTick(seen, { title, at: now });
  }
  return { sight: seen, moments };
}
