import { expect, test } from 'vitest';
import { identify } from '@/lib/profiles/identify';
import { networkHosts, networkNames } from '@/lib/profiles/network-hosts';
import { networkNamed } from '@/lib/profiles/networks';
import { PROFILE_PATTERNS, SURE_PROFILE_PATTERNS } from '@/lib/profiles/patterns';
import { tables } from './tables/all-tables';

/** Whether a match pattern of the manifest takes an address, by the rules of Chrome and Firefox: the query is part of the path. */
function takes(pattern: string, address: string): boolean {
  const [, scheme = '', wild, host = '', path = ''] =
    /^(\*|https):\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern) ?? [];
  const url = new URL(address);
  const isHost = url.hostname === host || (wild === '*.' && url.hostname.endsWith(`.${host}`));
  const parts = path.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'));
  const isPath = new RegExp(`^${parts.join('.*')}$`, 's').test(url.pathname + url.search);
  return isHost && isPath && (scheme === '*' || url.protocol === `${scheme}:`);
}

test.each(networkNames())('what %s asks for are hosts of its own, and no others', (name) => {
  const { hostPermission, profilePatterns } = networkHosts[name];
  const [, anyBelow, host = ''] = /^https:\/\/(\*\.)?([a-z.]+)\/\*$/.exec(hostPermission) ?? [];
  expect(networkNamed(name)?.ownsHost(host)).toBe(true);
  expect(networkNamed(name)?.ownsHost(`${host}.example`)).toBe(false);
  expect(networkNamed(name)?.ownsHost(`www.x${host}`)).toBe(false);
  if (anyBelow !== undefined) expect(networkNamed(name)?.ownsHost(`www.${host}`)).toBe(true);
  for (const pattern of profilePatterns) {
    expect(pattern.startsWith(`*://${anyBelow ?? ''}${host}/`), pattern).toBe(true);
  }
});

test.each(networkNames())(
  '%s: the menu is offered, and the tab seen, wherever a profile is rebuilt',
  (name) => {
    const { hostPermission, profilePatterns } = networkHosts[name];
    for (const { url } of tables.get(name)!.profiles) {
      expect(takes(hostPermission, url), url).toBe(true);
      expect(
        profilePatterns.some((pattern) => takes(pattern, url)),
        url,
      ).toBe(true);
    }
  },
);

test('the patterns that are said to tell profiles refuse most pages that are none', () => {
  for (const name of networkNames()) {
    const { title, hostPermission, profilePatterns, tellsProfiles } = networkHosts[name];
    const others = tables
      .get(name)!
      .refused.filter((address) => URL.canParse(address) && takes(hostPermission, address))
      // What only looks like a profile is no page that anybody stands on.
      .filter((address) => !/[%\\]|[^!-~]/.test(address) && identify(address) === null);
    const taken = others.filter((address) => profilePatterns.some((one) => takes(one, address)));
    expect(taken.length <= others.length / 2, `${title}: ${taken.join(' ')}`).toBe(tellsProfiles);
  }
});

test('the menu is offered on pages of every network, on links only where a pattern tells profiles', () => {
  const all = networkNames().flatMap((name) => networkHosts[name].profilePatterns);
  expect(PROFILE_PATTERNS).toEqual(all);
  expect(SURE_PROFILE_PATTERNS).toContain('*://*.linkedin.com/in/*');
  expect(SURE_PROFILE_PATTERNS.some((pattern) => takes(pattern, 'https://github.com/a'))).toBe(
    false,
  );
  expect(PROFILE_PATTERNS.some((pattern) => takes(pattern, 'https://github.com/a'))).toBe(true);
});
