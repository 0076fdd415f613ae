import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import { idSorts, opaqueId } from './made-up';

const scheme = fc.constantFrom('https://', 'http://', '//', '');
const host = fc.constantFrom(
  ...['linkedin.com', 'www.linkedin.com', 'WWW.LinkedIn.com', 'm.linkedin.com'],
  ...['touch.linkedin.com', 'de.linkedin.com', 'www.linkedin.com.'],
);
const before = fc.constantFrom('/in/', '/mwlite/in/', '/mwlite/profile/in/');
const below = fc.constantFrom(
  '',
  '/',
  '/details/x/',
  '/overlay/y',
  '/recent-activity/all/',
  '/en-us',
);
const tail = fc.constantFrom('', '?trk=x', '?miniProfileUrn=urn%3Ali', '#experience', '?a=b#c');

const letter = fc.constantFrom(...'abcdefxyz0189-éñüåçжийщλω李明山سلمىनीのガ김👩🏽‍💻');
const slug = fc
  .array(letter, { minLength: 1, maxLength: 40 })
  .map((letters) => `q${letters.join('')}`)
  .filter((text) => text.isWellFormed());

const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../gu, (hex) => hex.toLowerCase()),
  (text) => encodeURIComponent(text.normalize('NFD').toUpperCase()),
  (text) => text.replace(/[a-y]/gu, (l) => `%${l.charCodeAt(0).toString(16)}`),
);

const almostAddress = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'https://',
        'www.linkedin.com',
        '/in/',
        '%',
        '%25',
        '%2F',
        '%ff',
        '/',
        '?',
        '#',
      ),
      fc.constantFrom(
        '/sales/lead/',
        '/pub/',
        '/profile/view?id=',
        '12',
        'me',
        '..',
        '\\',
        '@',
        ':',
      ),
      fc.constant(opaqueId(5)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('identify, whatever it is given', () => {
  it('never throws, and knows its own address again', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      almostAddress,
      almostAddress.map((rest) => `https://www.linkedin.com/in/${rest}`),
    );
    fc.assert(
      fc.property(any, (text) => {
        const identity = identify(text);
        if (identity !== null) expect(identify(identity.url)).toEqual(identity);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds one key on all hosts, below all paths, with all queries, in all spellings', () => {
    fc.assert(
      fc.property(
        fc.tuple(scheme, host, before, slug, spelling, below, tail),
        ([start, at, path, name, spell, under, end]) => {
          const identity = identify(`${start}${at}${path}${spell(name)}${under}${end}`);
          expect(identity?.key).toBe(`li:in:${name.normalize('NFC')}`);
          expect(identity?.kind).toBe('person');
          expect(addressOf(identity?.key ?? '')).toBe(identity?.url);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('two slugs never share a key', () => {
    fc.assert(
      fc.property(slug, slug, (one, other) => {
        fc.pre(one.normalize('NFC') !== other.normalize('NFC'));
        expect(identify(`linkedin.com/in/${one}`)?.key).not.toBe(
          identify(`linkedin.com/in/${other}`)?.key,
        );
      }),
    );
  });

  it('reads the member’s number out of any opaque id', () => {
    const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const sort = fc.oneof(fc.constantFrom(...Object.values(idSorts)), fc.nat(255));
    fc.assert(
      fc.property(number, sort, fc.nat(255), (memberNumber, ofSort, rest) => {
        const id = opaqueId(memberNumber, ofSort, rest);
        const aliases = [`li:mid:${memberNumber}`];
        const at = (path: string) => identify(`https://www.linkedin.com${path}`);
        expect(at(`/in/${id}`)).toMatchObject({ key: `li:urn:${id}`, aliases });
        expect(at(`/profile/view?id=${id}`)).toMatchObject({ key: `li:urn:${id}`, aliases });
        expect(at(`/sales/lead/${id},X,y`)).toMatchObject({ key: `li:sales:${id}`, aliases });
        expect(at(`/talent/profile/${id}`)).toMatchObject({ key: `li:rec:${id}`, aliases });
      }),
    );
  });
});
