import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, UnsafeJson } from '@/lib/transfer/backup/canonical-json';

/** Canonical form in the plainest way there is. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${plainly(Reflect.get(value, key))}`).join(',')}}`;
}

const UNSAFE = ['__proto__', 'constructor', 'prototype'];

it('every value has one form, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(UNSAFE.every((key) => !JSON.stringify(value).includes(key)));
      expect(canonicalJson(value)).toBe(plainly(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each([
  // The appendix of RFC 8785, as far as keys go: by UTF-16 code units, and not as numbers.
  [
    '{"€":1,"\\r":2,"\uFB33":3,"1":4,"😀":5,"\\u0080":6,"ö":7}',
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\uFB33":3}',
  ],
  ['{"10":1,"9":2}', '{"10":1,"9":2}'],
  ['{"b":{"d":1,"c":2},"a":[{"z":0,"y":[]}]}', '{"a":[{"y":[],"z":0}],"b":{"c":2,"d":1}}'],
  ['[1e21, 0.1, -0, 100]', '[1e+21,0.1,0,100]'],
])('%s', (json, canonical) => {
  expect(canonicalJson(JSON.parse(json))).toBe(canonical);
});

it('no key that could change an object is passed, before or behind one out of order', () => {
  for (const key of UNSAFE) {
    for (const json of [
      `{"${key}":1}`,
      `{"z":1,"a":2,"${key}":3}`,
      `{"a":[{"b":{"${key}":[]}}]}`,
    ]) {
      expect(() => canonicalJson(JSON.parse(json)), json).toThrow(UnsafeJson);
    }
  }
});
