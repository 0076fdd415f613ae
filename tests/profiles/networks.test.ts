import { describe, expect, it, test } from 'vitest';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import { believesName, nameFromTitle } from '@/lib/profiles/name-from-title';
import { networkNames } from '@/lib/profiles/network-hosts';
import { networks } from '@/lib/profiles/networks';
import { identityOf } from './made-up';
import { tables } from './tables/all-tables';

test('every network on the list has its file, and every file its line on the list', () => {
  const inFiles = networks.map((network) => network.name);
  expect(inFiles.toSorted()).toEqual(networkNames().toSorted());
});

test('every adapter is in a file of its own name', () => {
  const files = import.meta.glob('@/lib/profiles/networks/*.ts', { eager: true });
  for (const [path, module] of Object.entries(files)) {
    expect(module, path).toHaveProperty('network.name', /([\w-]+)\.ts$/u.exec(path)?.[1]);
  }
  expect(Object.keys(files)).toHaveLength(networks.length);
});

test('no two networks begin their keys alike, or own one host', () => {
  expect(new Set(networks.map(({ keyPrefix }) => keyPrefix)).size).toBe(networks.length);
  for (const [name, { generated }] of tables) {
    for (const host of generated.hosts.map((each) => each.toLowerCase().replace(/\.$/u, ''))) {
      const owners = networks.filter((network) => network.ownsHost(host));
      expect(owners.map((network) => network.name)).toEqual([name]);
    }
  }
});

test('every adapter has a table of at least ten addresses, five of them refused', () => {
  for (const { name } of networks) {
    const table = tables.get(name);
    const spelt = table?.profiles.flatMap(({ url, spellings }) => [url, ...spellings]) ?? [];
    const refused = table?.refused ?? [];
    expect(new Set(refused).size, `refusals of ${name}`).toBeGreaterThanOrEqual(5);
    expect(new Set([...spelt, ...refused]).size, name).toBeGreaterThanOrEqual(10);
    expect(spelt.length, `profiles of ${name}`).toBeGreaterThan(0);
  }
});

describe.each([...tables])('%s', (network, table) => {
  describe.each(table.profiles)('the profile $key', ({ key, url, spellings }) => {
    it.each([url, ...spellings])('stands at %s', (address) => {
      expect(identify(address)).toEqual({ network, kind: 'person', key, aliases: [], url });
    });

    it('leads to its address', () => {
      expect(addressOf(key)).toBe(url);
    });
  });

  it.each(table.own)('%s is the user’s own page', (address) => {
    const identity = identityOf(address);
    expect(identity).toMatchObject({ network, kind: 'self' });
    expect(identify(identity.url)).toEqual(identity);
    expect(addressOf(identity.key)).toBe(identity.url);
  });

  it.each(table.refused)('nobody is at %s', (address) => {
    expect(identify(address)).toBeNull();
  });

  const { url, key } = table.profiles[0]!;
  const bare = url.slice('https://'.length);
  const host = bare.replace(/\/.*/u, '');
  it.each([
    ['a port', url.replace(host, `${host}:8443`)],
    ['the port of https', url.replace(host, `${host}:443`)],
    ['user-info', url.replace(host, `ines@${host}`)],
    ['a host that begins alike', url.replace(host, `${host}.x.test`)],
    ['a host that ends alike', url.replace(host, `evil-${host}`)],
    ['a host as user-info', url.replace(host, `${host}@x.test`)],
    ['another scheme', `ftp://${bare}`],
    ['a source view', `view-source:${url}`],
    ['a backslash', url.replace('.', '\\.')],
    ['a line break', `${url.slice(0, -3)}\n${url.slice(-3)}`],
    ['a dot segment', url.replace(host, `${host}/x/..`)],
    ['full-width letters', url.replace(host, host.replace('o', 'ｏ'))],
    ['nothing but a path', bare.slice(host.length)],
  ])('%s makes it nobody’s', (_, address) => {
    expect(address).not.toBe(url);
    expect(identify(address)).toBeNull();
  });

  it.each(table.titles)('"%s" holds the name %j', (title, name) => {
    expect(nameFromTitle(title, identityOf(url))).toBe(name);
  });

  it.each(table.believed)(`its address vouches for %s (${key})`, (name) => {
    expect(believesName(name, identityOf(url))).toBe(true);
  });

  it.each(table.doubted)(`its address vouches not for %s (${key})`, (name) => {
    expect(believesName(name, identityOf(url))).toBe(false);
  });
});
