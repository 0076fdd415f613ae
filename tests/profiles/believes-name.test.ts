import { describe, expect, it } from 'vitest';
import { believesName } from '@/lib/profiles/name-from-title';
import { idSorts, identityOf, opaqueId, person } from './made-up';

describe('an address vouches for a name that shares a word with it', () => {
  it.each([
    ['Ines Okafor', 'ines-okafor'],
    ['Ines Okafor', 'ines-okafor-7b12a4190'],
    ['Ines Lind', 'ines-okafor'],
    ['Ines Okafor, MBA 🌱', 'okafor'],
    ['INES OKAFOR', 'inesokafor'],
    ['Ines Okafor', 'inesokafor1985'],
    ['Ines Okafor', 'iokafor'],
    ['Ines Okafor', 'ineso'],
    ['Ines Okafor', 'okaforwrites'],
    ['Ana Li', 'anali'],
    ['Ana Li', 'li-ana'],
    ['Zoë Brûlé', 'zoe-brule'],
    ['Zoe Brule', 'zoë-brûlé'],
    ['Jörg Müller', 'joerg-mueller'],
    ['Jörg Müller', 'jorg-xyz'],
    ['Søren Ø', 'soeren-o'],
    ['Håkan Ek', 'haakan-e'],
    ['Łukasz Żak', 'lukasz-zak'],
    ['Sean O’Malley', 'sean-o-malley'],
    ['S. O’Malley', 'somalley'],
    ['Вера Холмс', 'вера-холмс-1a2b'],
    ['李小明', '李小明'],
    ['李 小明', '李小明'],
    ['李小明', '李-小明'],
    ['李 明', '李-强'],
    ['سلمى حداد', 'سلمى-حداد'],
    ['علی کریمی', 'علي-كريمي'],
    ['علی\u200Cرضا', 'علی-رضا'],
    ['김 민지', '김민지'],
    ['Ada 👩🏽‍💻', 'ada-👩🏽‍💻'],
  ])('%s at %s', (name, slug) => {
    expect(believesName(name, person(slug))).toBe(true);
  });

  it.each([
    ['Olu Adeyemi', 'ines-okafor'],
    ['Li Wu', 'li-na'],
    ['Al Bo', 'albo'],
    ['Ian Smit', 'brian-jonas'],
    ['Ann Lee', 'hannah-leeson'],
    ['I. O.', 'io'],
    ['Nia 2024', 'olu-2024'],
    ['Olu Adeyemi, MBA', 'ines-okafor-mba'],
    ['Вера Холмс', 'vera-holms'],
    ['李小明', 'xiaoming-li'],
    ['李小明', '王小明'],
    ['🌱', 'ines-🌱'],
    ['', 'ines-okafor'],
    [',', 'ines-okafor'],
  ])('not %s at %s', (name, slug) => {
    expect(believesName(name, person(slug))).toBe(false);
  });

  it('a legacy address vouches by its first part only', () => {
    const legacy = identityOf('linkedin.com/pub/ines-okafor/5/4b2/abc');
    expect(believesName('Ines Okafor', legacy)).toBe(true);
    expect(believesName('Abc Def', legacy)).toBe(false);
  });

  it.each([
    `/in/${opaqueId(7)}`,
    `/sales/lead/${opaqueId(7, idSorts.ACwAA)}`,
    `/talent/profile/${opaqueId(7, idSorts.AEMAA)}`,
    '/profile/view?id=4711',
    '/in/me',
  ])('an address without a slug vouches for nobody: %s', (path) => {
    const identity = identityOf(`linkedin.com${path}`);
    expect(believesName('ACoAA Profile View Lead Linkedin 4711', identity)).toBe(false);
  });
});
