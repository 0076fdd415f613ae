import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/profiles/address-of';
import { idSorts, opaqueId } from './made-up';

describe('the address of a stored key', () => {
  const member = opaqueId(7);
  const viewed = opaqueId(7, idSorts.ADEAA);

  it.each([
    ['li:in:ines-okafor', '/in/ines-okafor/'],
    ['li:in:zoë', '/in/zo%C3%AB/'],
    [`li:urn:${member}`, `/in/${member}/`],
    [`li:urn:${viewed}`, `/profile/view?id=${viewed}`],
    [`li:sales:${member}`, `/sales/lead/${member}`],
    [`li:rec:${member}`, `/talent/profile/${member}`],
    ['li:mid:4711', '/profile/view?id=4711'],
    ['li:pub:ines-okafor/5/4b2/a91', '/pub/ines-okafor/5/4b2/a91'],
    ['li:self', '/in/me/'],
  ])('%s is at %s', (key, path) => {
    expect(addressOf(key)).toBe(`https://www.linkedin.com${path}`);
  });

  it.each([
    ...[
      '',
      'li',
      'li:',
      'li:in',
      'li:in:',
      'li:in:me',
      'li:in:undefined',
      'li:in:Ines',
      'li:in:a/b',
    ],
    ...['li:in:..', 'li:in:zoe\u0308', 'li:in:\uD83D', 'li:urn:ines', 'li:mid:x', 'li:mid:04711'],
    ...['li:pub:ines', 'li:company:loom', 'xx:in:ines', 'https://www.linkedin.com/in/ines'],
  ])('no network makes the key "%s"', (key) => {
    expect(addressOf(key)).toBeNull();
  });
});
