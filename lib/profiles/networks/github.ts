import type { Address } from '@/lib/profiles/address';
import type { Network } from '@/lib/profiles/network';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { decodeOnce } from '@/lib/profiles/address';
import { tidyTitle } from '@/lib/profiles/tidy-title';

const HOME = 'https://github.com';
const BRAND = ' · GitHub';

// Letters and figures, hyphens between them, 39 at most; older logins end with a hyphen, and those that a company
// manages end in `_` and its short code. No flag `u`: with `i` it would take the Kelvin sign for a k.
const LOGIN = /^(?=.{1,39}$)[a-z\d][a-z\d-]*(?:_[a-z\d]+)?$/i;

/** GitHub's own pages; nobody can have these logins. Errors and numbered hosts are refused by their form. */
const RESERVED = new Set(
  [
    'about access account accounts actions admin advisories anonymous any api apps articles attributes auth',
    'billing blob blog bounty branches business businesses careers case-studies categories certification',
    'changelog cla cloud codereview codespaces collection collections comments commit commits community',
    'companies compare contact contributing cookbook copilot coupons customer customer-stories customers',
    'dashboard dashboard-feed dashboards design develop developer diff discover discussions docs downloads',
    'editor editors edu education enterprise enterprises events explore featured features feed files fixtures',
    'forked garage ghost gist gists github-copilot graphs guide guides help help-wanted home hooks hosting',
    'hovercards identity images inbox individual info integration integrations interfaces introduction',
    'investors issues jobs join journal journals lab labs languages launch layouts learn legal library linux',
    'listings lists login logos logout mac maintenance malware man marketplace mention mentioned mentioning',
    'mentions migrating milestones mine mirrors mobile models navigation network new news newsroom none',
    'nonprofit nonprofits notices notifications oauth offer open-source organisations organizations orgs',
    'packages pages partners password_reset payments personal plans plugins popular posts premium-support',
    'press pricing privacy professional projects pulls raw readme recommendations redeem releases render reply',
    'repos repositories resources restore revert saved search search-advanced security services sessions',
    'session settings shareholders shop showcases signin signout signup site site-map solutions spam sponsors',
    'ssh staff starred stars static status statuses storage store stories styleguide subscriptions suggest',
    'suggestions support suspended switch-account talks team teach teacher teachers teaching teams terms',
    'timeline topic topics tos tour train training translations tree trending trust-center undefined updates',
    'user username users visualization watching whats-new why-github wiki windows works-with',
  ].flatMap((line) => line.split(' ')),
);
const NUMBERED = /^(?:[45]\d\d|www\d)$/;

/**
 * GitHub: `/<login>` and its tabs; a repository, an organisation's `/orgs/…` and GitHub's own pages are nobody.
 *
 * Sources: which logins there are, npm `github-username-regex` and GitHub's "About Enterprise Managed Users"; which
 * are its own pages, npm `github-reserved-names` and `github-url-detection` (`isProfile`); the titles
 * `login (Name) · GitHub` and `login (Name) / Repositories · GitHub` as quoted on public pages. Whether a login is an
 * organisation's no address says; its title has no login in it, so it gives no name.
 */
export const network: Network = {
  name: 'github',
  keyPrefix: 'gh',
  titlesHoldKey: true,
  ownsHost: (host) => host === 'github.com' || host === 'www.github.com',
  identify: identifyAddress,
  addressOf: (key) => `${HOME}/${loginOf(key)}`,
  slugOf: ({ key }) => loginOf(key),
  parseTitle: (title, { key }) => parseTitle(tidyTitle(title), loginOf(key)),
};

function identifyAddress({ segments }: Address): ProfileIdentity | null {
  const [first = '', ...below] = segments;
  // A trailing slash is no repository yet.
  if (below.join('/') !== '') return null;
  const written = decodeOnce(first) ?? '';
  if (!LOGIN.test(written)) return null;
  const login = written.toLowerCase();
  if (RESERVED.has(login) || NUMBERED.test(login)) return null;
  const url = `${HOME}/${login}`;
  return { network: 'github', kind: 'person', key: `gh:${login}`, aliases: [], url };
}

function parseTitle(title: string, login: string): string | null {
  const beginning = `${login} (`;
  if (!title.toLowerCase().startsWith(beginning) || !title.endsWith(BRAND)) return null;
  const rest = title.slice(beginning.length, -BRAND.length);
  const end = rest.lastIndexOf(')');
  const tab = rest.slice(end + 1);
  if (end === -1 || (tab !== '' && !tab.startsWith(' / '))) return null;
  const name = rest.slice(0, end).trim();
  // Who has set no name stands there with the login twice.
  if (!/[\p{L}\p{N}]/u.test(name) || name.toLowerCase() === login) return null;
  return name;
}

function loginOf(key: string): string {
  return key.slice('gh:'.length);
}
