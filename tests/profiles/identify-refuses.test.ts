import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/profiles/identify';
import { idSorts, opaqueId } from './made-up';

const sales = opaqueId(12, idSorts.ACwAA);

function isNobody(address: string) {
  expect(identify(address)).toBeNull();
}

describe('pages that show nobody', () => {
  it.each([
    '',
    '/',
    '/in',
    '/in/',
    '/in//',
    '/in//ines-okafor',
    '//in/ines-okafor',
    '/in/?x=ines-okafor',
    '/in/-',
    '/in/...',
    '/in/unavailable',
    '/in/Unavailable/',
    '/in/undefined',
    '/in/%75ndefined',
    '/mwlite/in/',
    '/mwlite/profile/in',
    '/mwlite/ines-okafor',
    '/public-profile/settings',
    '/public-profile/in/ines-okafor',
    '/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fines-okafor',
    '/login',
    '/checkpoint/challenge/AgF',
    '/feed/',
    '/feed/update/urn:li:activity:1',
    '/posts/ines-okafor_talk-activity-1',
    '/company/loom-and-thread/',
    '/school/university-of-somewhere/',
    '/messaging/thread/2-x/',
    '/search/results/people/?keywords=ines%20okafor',
    '/jobs/view/1',
    '/pulse/a-post-ines-okafor',
    '/pub/ines-okafor',
    '/pub/ines-okafor/5/4b2',
    '/pub/ines-okafor/5//a91',
    '/pub/dir/ines/okafor/x',
    '/sales/home',
    '/sales/lead/',
    '/sales/lead/ines-okafor',
    '/sales/company/12',
    `/sales/lead/${sales.slice(1)}`,
    `/sales/lead/${sales}x`,
    '/talent/home',
    '/talent/profile/',
    '/talent/profile/ines-okafor',
    `/talent/${sales}`,
    '/recruiter/profile/',
    '/recruiter/profile/ines,1',
    '/recruiter/4711',
    '/profile/view',
    '/profile/view?id=',
    '/profile/view?id=ines',
    '/profile/view?id=-1',
    '/profile/view?id=1e3',
    '/profile/view?id=1234567890123456',
    '/profile/edit?id=4711',
  ])('www.linkedin.com%s', (path) => isNobody(`https://www.linkedin.com${path}`));
});

describe('hosts that are not LinkedIn', () => {
  it.each([
    'https://lnkd.in/abc123',
    'https://lnkd.in/in/ines-okafor',
    'https://evil-linkedin.com/in/ines-okafor',
    'https://linkedin.com.x.test/in/ines-okafor',
    'https://www.linkedin.com.evil.test/in/ines-okafor',
    'https://www.linkedin.com@x.test/in/ines-okafor',
    'https://x.test/https://www.linkedin.com/in/ines-okafor',
    'https://x.test/?u=//www.linkedin.com/in/ines-okafor',
    'https://linkedin.co/in/ines-okafor',
    'https://linkedin.com../in/ines-okafor',
    'https://.linkedin.com/in/ines-okafor',
    'https://www..linkedin.com/in/ines-okafor',
    'https://www.de.linkedin.com/in/ines-okafor',
    'https://deu.linkedin.com/in/ines-okafor',
    'https://x.linkedin.com/in/ines-okafor',
    'https://wwwlinkedin.com/in/ines-okafor',
    'https://www%2elinkedin.com/in/ines-okafor',
    'https://www.ｌｉｎｋｅｄｉｎ.com/in/ines-okafor',
    'https://www.lin\u212Aedin.com/in/ines-okafor',
    'https://www.linkedin。com/in/ines-okafor',
    'https://www.lіnkedin.com/in/ines-okafor',
    'https://xn--lnkedin-9fg.com/in/ines-okafor',
    'https:///in/ines-okafor',
    '/in/ines-okafor',
    'in/ines-okafor',
  ])('%s', isNobody);
});

describe('addresses that no tab shows', () => {
  it.each([
    ['a port', 'https://www.linkedin.com:8443/in/ines-okafor'],
    ['the port of https', 'https://www.linkedin.com:443/in/ines-okafor'],
    ['an empty port', 'https://www.linkedin.com:/in/ines-okafor'],
    ['a port without scheme', 'linkedin.com:80/in/ines-okafor'],
    ['user-info', 'https://ines@www.linkedin.com/in/ines-okafor'],
    ['a password', 'https://ines:secret@www.linkedin.com/in/ines-okafor'],
    ['another scheme', 'ftp://www.linkedin.com/in/ines-okafor'],
    ['a script', 'javascript://www.linkedin.com/in/ines-okafor'],
    ['a source view', 'view-source:https://www.linkedin.com/in/ines-okafor'],
    ['one slash', 'https:/www.linkedin.com/in/ines-okafor'],
    ['backslashes', 'https:\\\\www.linkedin.com\\in\\ines-okafor'],
    ['a backslash in the path', 'https://www.linkedin.com/in/ines-okafor\\..\\x'],
    ['a line break', 'https://www.linkedin.com/in/ines\n-okafor'],
    ['a tab', 'https://www.linkedin.com/in/ines\t-okafor'],
    ['a NUL', 'https://www.linkedin.com/in/ines\0'],
    ['a dot segment', 'https://www.linkedin.com/in/../in/ines-okafor'],
    ['an encoded dot segment', 'https://www.linkedin.com/in/ines-okafor/%2E%2e/x'],
    ['half a surrogate pair', 'https://www.linkedin.com/in/ines-\uD83D'],
  ])('%s', (_, address) => isNobody(address));
});

describe('slugs that are none', () => {
  it.each([
    ['doubly encoded', 'ines%252eokafor'],
    ['doubly encoded as a dot', '%252e'],
    ['encoded three times', 'zo%25252525C3'],
    ['invalid UTF-8', 'ines%FF'],
    ['half a letter', 'zo%C3'],
    ['over-long UTF-8', '%C0%AF'],
    ['an encoded surrogate', '%ED%A0%80'],
    ['no hexadecimal', 'ines%zz'],
    ['a lone per cent', 'ines%'],
    ['an encoded slash', 'ines%2Fokafor'],
    ['an encoded slash in lower case', 'ines%2fokafor'],
    ['an encoded backslash', 'ines%5Cokafor'],
    ['an encoded question mark', 'ines%3Fokafor'],
    ['an encoded hash', 'ines%23okafor'],
    ['an encoded NUL', 'ines%00'],
    ['an encoded line break', 'ines%0Aokafor'],
    ['a C1 control', 'ines%C2%85'],
    ['a delete', 'ines%7F'],
    ['a space', 'ines%20okafor'],
    ['a raw space', 'ines okafor'],
    ['a space of another width', 'ines%E3%80%80okafor'],
    ['a bidirectional control', 'ines%E2%80%AEokafor'],
    ['a zero-width space', 'ines%E2%80%8Bokafor'],
    ['a byte order mark', '%EF%BB%BFines'],
    ['nothing but a joiner', '%E2%80%8D'],
    ['an ampersand instead of a question mark', 'ines-okafor&trk=x'],
    ['over-long', 'a'.repeat(201)],
    ['over-long in another script', encodeURIComponent('李'.repeat(201))],
    ['endless', 'a'.repeat(1_000_000)],
  ])('%s', (_, slug) => isNobody(`https://www.linkedin.com/in/${slug}`));

  it('the longest that LinkedIn allows is one', () => {
    expect(identify(`linkedin.com/in/${'a'.repeat(100)}`)?.kind).toBe('person');
  });
});
