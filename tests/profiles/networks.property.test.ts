import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import { nameFromTitle } from '@/lib/profiles/name-from-title';
import { tables } from './tables/all-tables';

const all = [...tables.values()];
const addresses = all.flatMap(({ profiles, own, refused }) => [
  ...profiles.flatMap(({ url, spellings }) => [url, ...spellings]),
  ...own,
  ...refused,
]);

/** What addresses of all networks are made of, thrown together. */
const almostAddress = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...addresses.flatMap((address) => address.split(/(?<=[/?&=])/u))),
      fc.constantFrom(
        'https://',
        '//',
        '/',
        '%',
        '%25',
        '%2F',
        '%ff',
        '?',
        '#',
        ':',
        '@',
        '\\',
        '..',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const mangledAddress = fc
  .tuple(
    fc.constantFrom(...addresses),
    fc.nat(),
    fc.nat(8),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  .map(([address, where, length, put]) => {
    const at = where % (address.length + 1);
    return address.slice(0, at) + put + address.slice(at + length);
  });

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), almostAddress, mangledAddress);

describe('any text at all', () => {
  it('never makes identify throw; whoever is found is found again at the rebuilt address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const identity = identify(text);
        if (identity === null) return;
        expect(identify(identity.url)).toEqual(identity);
        expect(identity.url).toMatch(/^https:\/\/[a-z.]+\/[!-~]*$/u);
      }),
      { numRuns: 3000 },
    );
  });

  it('is an address only where a network makes it as a key', () => {
    const prefix = fc.constantFrom('li:in:', 'gh:', 'orcid:', 'xing:', 'scholar:', 'li:', '');
    fc.assert(
      fc.property(prefix, fc.oneof(anyText, fc.constantFrom('self', 'me', '')), (start, rest) => {
        const url = addressOf(start + rest);
        if (url !== null) expect(identify(url)?.key).toBe(start + rest);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each([...tables])('%s', (network, { generated, profiles, titles }) => {
  const written = fc.tuple(
    fc.constantFrom('https://', 'http://', '//', ''),
    fc.constantFrom(...generated.hosts),
    fc.constantFrom(...generated.forms),
    fc.constantFrom((id: string) => id, ...generated.spellings),
    fc.constantFrom('', '#', '#readme', '#/profile/x?user=y'),
  );

  it('has one key for all hosts, forms, queries, encodings and cases of one profile', () => {
    fc.assert(
      fc.property(generated.id, written, (id, [scheme, host, form, spell, fragment]) => {
        const identity = identify(`${scheme}${host}${form(spell(id))}${fragment}`);
        expect(identity).toMatchObject({ network, kind: 'person', key: generated.keyOf(id) });
        expect(addressOf(generated.keyOf(id))).toBe(identity?.url);
      }),
      { numRuns: 600 },
    );
  });

  it('has two keys for two profiles', () => {
    fc.assert(
      fc.property(generated.id, generated.id, written, (one, other, [, host, form, spell]) => {
        fc.pre(one !== other);
        const keyAt = (id: string) => identify(`${host}${form(spell(id))}`)?.key;
        expect(keyAt(one)).not.toBe(keyAt(other));
      }),
    );
  });

  it('finds in no title a name that is blank, broken or bears the network’s mark', () => {
    const identity = identify(profiles[0]!.url)!;
    const piece = fc.constantFrom(...titles.flatMap(([title]) => title.split(/(?<= )/u)), '(', ')');
    const title = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })));
    fc.assert(
      fc.property(title, (parts) => {
        const name = nameFromTitle(parts.join(''), identity);
        if (name !== null) expect(name).toMatch(/^\S(?:.*\S)?$/u);
      }),
      { numRuns: 1000 },
    );
  });
});
