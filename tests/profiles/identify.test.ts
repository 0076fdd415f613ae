import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/profiles/identify';
import { idSorts, opaqueId } from './made-up';

const ines = {
  network: 'linkedin',
  kind: 'person',
  key: 'li:in:ines-okafor',
  aliases: [],
  url: 'https://www.linkedin.com/in/ines-okafor/',
};

describe('one person behind every spelling of the address', () => {
  it.each([
    'https://www.linkedin.com/in/ines-okafor',
    'https://www.linkedin.com/in/ines-okafor/',
    'http://linkedin.com/in/ines-okafor',
    'linkedin.com/in/ines-okafor',
    '//www.linkedin.com/in/ines-okafor',
    '  https://www.linkedin.com/in/ines-okafor\n',
    'HTTPS://WWW.LinkedIn.COM/in/Ines-Okafor',
    'https://www.linkedin.com/IN/INES-OKAFOR/',
    'https://www.linkedin.com./in/ines-okafor',
    'https://m.linkedin.com/in/ines-okafor',
    'https://touch.linkedin.com/in/ines-okafor',
    'https://de.linkedin.com/in/ines-okafor',
    'https://ng.linkedin.com/in/ines-okafor',
    'https://www.linkedin.com/mwlite/in/ines-okafor',
    'https://www.linkedin.com/mwlite/profile/in/ines-okafor/',
    'https://www.linkedin.com/in/ines-okafor?trk=people-guest',
    'https://www.linkedin.com/in/ines-okafor/?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACoAAA',
    'https://www.linkedin.com/in/ines-okafor?originalSubdomain=ng&locale=en_US&utm_source=x',
    'https://www.linkedin.com/in/ines-okafor#experience',
    'https://www.linkedin.com/in/ines-okafor/?q=a b#%FF',
    'https://www.linkedin.com/in/ines-okafor/details/experience/',
    'https://www.linkedin.com/in/ines-okafor/overlay/contact-info/',
    'https://www.linkedin.com/in/ines-okafor/overlay/urn%253Ali%253A1/',
    'https://www.linkedin.com/in/ines-okafor/recent-activity/all/',
    'https://www.linkedin.com/in/ines-okafor/edit/forms/intro/new/',
    'https://www.linkedin.com/in/ines-okafor/de',
    'https://www.linkedin.com/in/ines-okafor/en-us/',
    'https://www.linkedin.com/in/%69nes%2dokafor',
  ])('%s', (url) => {
    expect(identify(url)).toEqual(ines);
  });

  it.each([
    [
      'an accent',
      'zoë-brûlé',
      ['zo%C3%AB-br%C3%BBl%C3%A9', 'zo%c3%ab-br%c3%bbl%c3%a9', 'ZOË-BRÛLÉ'],
    ],
    ['a decomposed accent', 'zoë', ['zoe\u0308', 'zoe%CC%88', 'ZOE\u0308']],
    ['Cyrillic', 'вера-холмс', ['%D0%B2%D0%B5%D1%80%D0%B0-холмс', 'ВЕРА-ХОЛМС']],
    ['Chinese', '李小明', ['%E6%9D%8E%E5%B0%8F%E6%98%8E']],
    ['Arabic', 'سلمى-حداد', [encodeURIComponent('سلمى-حداد')]],
    ['an emoji with joiners', 'ada-👩🏽‍💻', [encodeURIComponent('ada-👩🏽‍💻')]],
    ['a Turkish capital', 'i\u0307nci', ['İnci', 'I\u0307nci', '%C4%B0nci']],
  ])('a slug with %s has one key', (_, slug, spellings) => {
    for (const spelling of [slug, ...spellings]) {
      expect(identify(`https://www.linkedin.com/in/${spelling}/`)).toEqual({
        ...ines,
        key: `li:in:${slug}`,
        url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`,
      });
    }
  });
});

describe('addresses with a number or an opaque id', () => {
  const member = opaqueId(81_234_567);
  const viewed = opaqueId(81_234_567, idSorts.ADEAA);
  const sales = opaqueId(81_234_567, idSorts.ACwAA);
  const hired = opaqueId(81_234_567, idSorts.AEMAA);

  it('the made-up ids look like the measured ones', () => {
    expect([member, viewed, sales, hired].map((id) => [id.length, id.slice(0, 5)])).toEqual([
      [39, 'ACoAA'],
      [39, 'ADEAA'],
      [39, 'ACwAA'],
      [39, 'AEMAA'],
    ]);
  });

  it.each([
    [`/in/${member}`, 'member', `li:urn:${member}`, `/in/${member}/`],
    [`/in/%41${member.slice(1)}/details/skills`, 'member', `li:urn:${member}`, `/in/${member}/`],
    [`/mwlite/in/${member}`, 'member', `li:urn:${member}`, `/in/${member}/`],
    [`/in/${sales}`, 'member', `li:urn:${sales}`, `/in/${sales}/`],
    [`/in/${hired}`, 'member', `li:urn:${hired}`, `/in/${hired}/`],
    [
      `/profile/view?id=${viewed}&trk=x`,
      'member',
      `li:urn:${viewed}`,
      `/profile/view?id=${viewed}`,
    ],
    [`/sales/lead/${sales},NAME_SEARCH,aB1c`, 'sales', `li:sales:${sales}`, `/sales/lead/${sales}`],
    [`/sales/lead/${sales}%2CNAME_SEARCH`, 'sales', `li:sales:${sales}`, `/sales/lead/${sales}`],
    [`/sales/people/${sales}`, 'sales', `li:sales:${sales}`, `/sales/lead/${sales}`],
    [`/talent/profile/${hired}?x=1`, 'recruiter', `li:rec:${hired}`, `/talent/profile/${hired}`],
    [
      `/talent/hire/12345/discover/search/profile/${hired}`,
      'recruiter',
      `li:rec:${hired}`,
      `/talent/profile/${hired}`,
    ],
  ])('%s is a %s that may be member 81234567', (path, kind, key, rebuilt) => {
    expect(identify(`https://www.linkedin.com${path}`)).toEqual({
      network: 'linkedin',
      kind,
      key,
      aliases: ['li:mid:81234567'],
      url: `https://www.linkedin.com${rebuilt}`,
    });
  });

  it.each([
    ['/recruiter/profile/4711,aBcD,CAP', 'recruiter', '/recruiter/profile/4711'],
    ['/recruiter/profile/4711', 'recruiter', '/recruiter/profile/4711'],
    ['/profile/view?id=4711&authType=name', 'member', '/profile/view?id=4711'],
    ['/profile/view/?trk=x&id=04711', 'member', '/profile/view?id=4711'],
  ])('%s is the %s with that number, in the same form', (path, kind, rebuilt) => {
    expect(identify(`https://www.linkedin.com${path}`)).toEqual({
      network: 'linkedin',
      kind,
      key: 'li:mid:4711',
      aliases: [],
      url: `https://www.linkedin.com${rebuilt}`,
    });
  });

  it('ids that differ only in case are two members', () => {
    const [one, other] = [`${member.slice(0, 20)}aaaa`, `${member.slice(0, 20)}aaaA`].map(
      (start) => identify(`linkedin.com/in/${start}${member.slice(24)}`)?.key,
    );
    expect(one).not.toBe(other);
  });

  it('an id with an unmeasured inside is a member without alias', () => {
    const strange = `ACoAA${'x'.repeat(34)}`;
    expect(identify(`linkedin.com/in/${strange}`)).toMatchObject({
      kind: 'member',
      key: `li:urn:${strange}`,
      aliases: [],
    });
  });

  it('a slug of 39 letters that begins with a is no id', () => {
    const slug = `A${'nnabelle-of-the-very-long-surname-house'.slice(0, 38)}`;
    expect(slug).toHaveLength(39);
    expect(identify(`linkedin.com/in/${slug}`)?.kind).toBe('person');
  });
});

describe('legacy addresses and the member’s own page', () => {
  it.each(['/pub/ines-okafor/5/4b2/a91', '/PUB/Ines-Okafor/5/4B2/A91/en?trk=x'])('%s', (path) => {
    expect(identify(`https://ng.linkedin.com${path}`)).toEqual({
      network: 'linkedin',
      kind: 'legacy',
      key: 'li:pub:ines-okafor/5/4b2/a91',
      aliases: [],
      url: 'https://www.linkedin.com/pub/ines-okafor/5/4b2/a91',
    });
  });

  it.each([
    '/in/me',
    '/in/ME/',
    '/in/%6d%65',
    '/in/Me/details/skills?x=1',
    '/mwlite/in/me',
    '/IN/me',
  ])('%s is the member’s own page', (path) => {
    expect(identify(`https://www.linkedin.com${path}`)?.kind).toBe('self');
  });
});
