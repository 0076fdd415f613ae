import { expect, test } from 'vitest';
import { networkHosts, networkNames } from '@/lib/profiles/network-hosts';
import { networkNamed } from '@/lib/profiles/networks';
import { PROFILE_PATTERNS } from '@/lib/profiles/patterns';

test.each(networkNames())('%s has an adapter of that name', (name) => {
  expect(networkNamed(name)?.name).toBe(name);
});

test.each(networkNames())('what %s asks for are hosts of its own, and no others', (name) => {
  const { hostPermission, profilePatterns } = networkHosts[name];
  const [, host = ''] = /^https:\/\/\*\.([a-z.]+)\/\*$/.exec(hostPermission) ?? [];
  expect(networkNamed(name)?.ownsHost(`www.${host}`)).toBe(true);
  expect(networkNamed(name)?.ownsHost(`${host}.example`)).toBe(false);
  for (const pattern of profilePatterns) {
    expect(pattern.startsWith(`*://*.${host}/`), pattern).toBe(true);
  }
});

test('the context menu is offered on the profile pages of every network', () => {
  const all = networkNames().flatMap((name) => networkHosts[name].profilePatterns);
  expect(PROFILE_PATTERNS).toEqual(all);
  expect(PROFILE_PATTERNS).toContain('*://*.linkedin.com/in/*');
});
