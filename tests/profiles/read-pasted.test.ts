import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkHosts, networkNames, type NetworkName } from '@/lib/profiles/network-hosts';
import { readPasted } from '@/lib/profiles/read-pasted';

describe('a pasted text that is the address of a profile', () => {
  test.each([
    ['https://www.linkedin.com/in/zoe-quartermaine/', 'li:in:zoe-quartermaine'],
    ['linkedin.com/in/Zoe-Quartermaine?trk=x#experience', 'li:in:zoe-quartermaine'],
    ['  https://de.linkedin.com/in/zo%C3%AB \n', 'li:in:zoë'],
    ['<https://www.linkedin.com/in/zoe-quartermaine>', 'li:in:zoe-quartermaine'],
    ['“linkedin.com/in/zoe-quartermaine”', 'li:in:zoe-quartermaine'],
    ['\u200E\u2068https://www.linkedin.com/in/zoe\u2069\u200B', 'li:in:zoe'],
    ['https://www.linkedin.com/in/مريم-الفاسي', 'li:in:مريم-الفاسي'],
  ])('%s is that profile', (pasted, key) => {
    expect(readPasted(pasted)).toMatchObject({ identity: { key } });
  });
});

describe('a pasted text that is none', () => {
  test.each(['', '   ', '\u200B\u200E', '<>', '“”'])('%j is nothing at all', (pasted) => {
    expect(readPasted(pasted)).toEqual({ problem: 'empty' });
  });

  test.each([
    'https://www.linkedin.com/in/me/',
    'linkedin.com/in/ME?trk=nav',
    'm.linkedin.com/mwlite/in/me',
  ])('%s is the user’s own', (pasted) => {
    expect(readPasted(pasted)).toEqual({ problem: 'self', network: 'linkedin' });
  });

  test.each([
    ['https://evil-linkedin.com/in/zoe', 'evil-linkedin.com'],
    ['notlinkedin.com/in/zoe', 'notlinkedin.com'],
    ['https://linkedin.com.x.test/in/zoe', 'linkedin.com.x.test'],
    ['https://www.linkedin.com@x.test/in/zoe', 'x.test'],
    ['www.linkedin.com:secret@x.test/in/zoe', 'x.test'],
    ['//linkedin.com-login.test:8443/in/zoe', 'linkedin.com-login.test'],
    ['https://linkedin.co/in/zoe', 'linkedin.co'],
    ['https://www.linkedln.com/in/zoe', 'www.linkedln.com'],
    ['https://1inked1n.com/in/zoe', '1inked1n.com'],
    ['HTTPS://WWW.EVIL-LINKEDIN.COM/in/zoe', 'www.evil-linkedin.com'],
    ['https://xn--lnkedin-rog.com/in/zoe', 'xn--lnkedin-rog.com'],
    ['https://lіnkedіn.com/in/zoe', 'xn--lnkedn-pvfe.com'],
    ['https://www.línkedin.com/in/zoe', 'www.xn--lnkedin-7ya.com'],
  ])('%s only looks like LinkedIn', (pasted, host) => {
    expect(readPasted(pasted)).toEqual({ problem: 'lookAlike', network: 'linkedin', host });
  });

  test.each([
    ['https://g1thub.com/zoe', 'github', 'g1thub.com'],
    ['https://0rcid.org/0000-0002-1825-0097', 'orcid', '0rcid.org'],
    ['https://evil-xing.com/profile/Zoe_Q', 'xing', 'evil-xing.com'],
    ['https://scholar.google.x.test/citations', 'scholar', 'scholar.google.x.test'],
  ])('%s only looks like %s', (pasted, network, host) => {
    expect(readPasted(pasted)).toEqual({ problem: 'lookAlike', network, host });
  });

  test.each([
    'https://www.linkedin.com/company/loom',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/in/unavailable',
    'https://www.linkedin.com/in/%FF',
    'https://www.linkedin.com:8443/in/zoe',
    'https://zoe@www.linkedin.com/in/zoe',
    'zoe@linkedin.com',
    'https://help.linkedin.com/in/zoe',
  ])('%s is LinkedIn’s, and nobody’s profile', (pasted) => {
    expect(readPasted(pasted)).toEqual({ problem: 'noProfile', network: 'linkedin' });
  });

  test.each([
    'Zoë Quartermaine',
    'zoe@foundry.test',
    'linkedin@foundry.test',
    'https://foundry.test/in/zoe',
    'https://foundry.test/?next=https://www.linkedin.com/in/zoe',
    'https://boxing.com/in/zoe',
    'https://zoe.github.io/',
    'https://scholar.test/citations',
    'https://xn--mnchen-3ya.test/zoe',
    'https://lnkd.in/eXample',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    '\uD800',
  ])('%j is of no network', (pasted) => {
    expect(readPasted(pasted)).toEqual({ problem: 'noProfile', network: null });
  });
});

test('a pasted novel is not looked through for an address', () => {
  const novel = `linkedin${' '.repeat(200_000)}.com`;
  expect(readPasted(novel)).toEqual({ problem: 'noProfile', network: null });
});

describe('every network in the list', () => {
  const domain = (network: NetworkName): string =>
    new URL(networkHosts[network].hostPermission.replace('*.', '')).host.replace(/^www\./, '');

  test.each(networkNames())('%s is guarded against hosts that look like its own', (network) => {
    for (const host of [
      `evil-${domain(network)}`,
      `${domain(network)}.x.test`,
      `www.${domain(network)}@x.test`,
    ]) {
      expect(readPasted(`https://${host}/in/zoe`), host).toMatchObject({
        problem: 'lookAlike',
        network,
      });
    }
  });

  test.each(networkNames())('%s is named where its own page is no profile', (network) => {
    const page = `https://${domain(network)}/`;
    expect(readPasted(page)).toEqual({ problem: 'noProfile', network });
  });
});

test('any text whatever is read without an error, and is a profile or says why not', () => {
  const part = fc.constantFrom('https://', 'www.', 'linkedin.com', 'xn--', '@', ':', '/in/', 'zoe');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(part, fc.string({ maxLength: 4, unit: 'grapheme' })))
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const reading = readPasted(pasted);
      if ('identity' in reading) expect(reading.identity.kind).not.toBe('self');
      else expect(['empty', 'self', 'lookAlike', 'noProfile']).toContain(reading.problem);
    }),
    { numRuns: 1000 },
  );
}, 30_000);
