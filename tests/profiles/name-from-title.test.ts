import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFromTitle } from '@/lib/profiles/name-from-title';
import { identityOf, opaqueId, person } from './made-up';

const ines = person('ines-okafor');
const byId = identityOf(`linkedin.com/in/${opaqueId(7)}`);

describe('the name in a title', () => {
  it.each([
    ['Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['(3) Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['(99+) Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['(١٢) سلمى حداد | LinkedIn', 'سلمى حداد'],
    ['Experience | Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['(3) Activity | Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['Berufserfahrung | 李小明 | LinkedIn', '李小明'],
    ['Ines Okafor - Head of Weaving at Loom | LinkedIn', 'Ines Okafor'],
    ['Ines Okafor - Loom - Lagos | LinkedIn', 'Ines Okafor'],
    ['Ines Okafor - Weaver | Speaker | LinkedIn', 'Ines Okafor'],
    ['Ines Okafor -  | LinkedIn', 'Ines Okafor'],
    ['Ines Okafor-Lind | LinkedIn', 'Ines Okafor-Lind'],
    ['Ines Okafor – Lind | LinkedIn', 'Ines Okafor – Lind'],
    ['Ines Okafor ｜ LinkedIn', 'Ines Okafor'],
    ['(3) Experience｜Ines Okafor｜LinkedIn', 'Ines Okafor'],
    ['  Ines   Okafor\u00A0 |  LinkedIn ', 'Ines Okafor'],
    ['李\u3000小明 | LinkedIn', '李 小明'],
    ['\u200E(3) \u202BInes\u200B Oka\u00ADfor\u202C | LinkedIn\uFEFF', 'Ines Okafor'],
    ['I\u200Dnes Okafor\u200C | LinkedIn', 'Ines Okafor'],
    ['Ines\n\tOka\u0007for\uD83D | LinkedIn', 'Ines Okafor'],
    ['Ines Okafor, MBA | LinkedIn', 'Ines Okafor, MBA'],
    ['Ines Okafor 🌱 | LinkedIn', 'Ines Okafor 🌱'],
    ['👩🏽‍💻 Ines Okafor 🏳️‍🌈 | LinkedIn', '👩🏽‍💻 Ines Okafor 🏳️‍🌈'],
    ['علی\u200Cرضا | LinkedIn', 'علی\u200Cرضا'],
    ['ශ්\u200Dරී | LinkedIn', 'ශ්\u200Dරී'],
    ['ജോണ്\u200D | LinkedIn', 'ജോണ്\u200D'],
    ['Zoe\u0308 Brûlé | LinkedIn', 'Zoe\u0308 Brûlé'],
    ['Вера Холмс | LinkedIn', 'Вера Холмс'],
    ['Dr. Ines (Nessa) O’Okafor Jr. | LinkedIn', 'Dr. Ines (Nessa) O’Okafor Jr.'],
    ['Ines Okafor (Elle) | LinkedIn', 'Ines Okafor (Elle)'],
    ['Ines Okafor (CPA/CFE) | LinkedIn', 'Ines Okafor (CPA/CFE)'],
    ['Steve Jobs-Feed | LinkedIn', 'Steve Jobs-Feed'],
    ['Ines Okafor | Sales Navigator', 'Ines Okafor'],
    ['Ines Okafor | LinkedIn Recruiter', 'Ines Okafor'],
  ])('"%s" is "%s"', (title, name) => {
    expect(nameFromTitle(title, ines)).toBe(name);
    expect(nameFromTitle(title, byId)).toBe(name);
  });

  it.each([
    'Ines Okafor (She/Her) | LinkedIn',
    'Ines Okafor (she/her/hers) | LinkedIn',
    'Ines Okafor (They / Them) | LinkedIn',
    'Ines Okafor she/her | LinkedIn',
    'Ines Okafor · She/They | LinkedIn',
    'Ines Okafor (sie/ihr) | LinkedIn',
    'Ines Okafor (elle/iel) | LinkedIn',
    'Ines Okafor · 1st | LinkedIn',
    'Ines Okafor (She/Her) • 3rd+ | LinkedIn',
    'Ines Okafor (Verified) | LinkedIn',
    'Ines Okafor #OpenToWork | LinkedIn',
    'Ines Okafor (She/Her) - Weaver | LinkedIn',
  ])('"%s" is the name without pronouns and badges', (title) => {
    expect(nameFromTitle(title, ines)).toBe('Ines Okafor');
  });

  it('pronouns in the midst leave what follows', () => {
    expect(nameFromTitle('Ines Okafor (She/Her), MBA | LinkedIn', ines)).toBe('Ines Okafor, MBA');
  });

  it('a bar inside a name is told from a page’s name by the address', () => {
    expect(nameFromTitle('Ines Okafor | Weaver | LinkedIn', ines)).toBe('Ines Okafor');
    expect(nameFromTitle('Ines Okafor | Weaver | LinkedIn', byId)).toBe('Weaver');
  });
});

describe('titles without a name', () => {
  it.each([
    '',
    'LinkedIn',
    '(3) LinkedIn',
    ' | LinkedIn',
    'LinkedIn | LinkedIn',
    '- | LinkedIn',
    '🌱 | LinkedIn',
    '\u200B | LinkedIn',
    'www.linkedin.com',
    'linkedin.com',
    'https://www.linkedin.com/in/ines-okafor/',
    'www.linkedin.com/in/ines-okafor',
    'linkedin.com/in/ines-okafor | LinkedIn',
    'Ines Okafor',
    'Ines Okafor | Loom',
    'Profile Not Found | LinkedIn',
    'profile not found ｜ LinkedIn',
    'Sign Up | LinkedIn',
    'LinkedIn: Log In or Sign Up',
    'LinkedIn Login, Sign in | LinkedIn',
    'Security Verification | LinkedIn',
    '(99+) Feed | LinkedIn',
    'Messaging | LinkedIn',
    '(1) Search | LinkedIn',
    'ines okafor | Search | LinkedIn',
  ])('"%s"', (title) => {
    expect(nameFromTitle(title, ines)).toBeNull();
  });
});

describe('a title of any text', () => {
  it('never throws, and never gives a name that is blank or has a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = nameFromTitle(`${text} | LinkedIn`, ines);
        if (name !== null) expect(name).toMatch(/^\S(?:.*\S)?$/u);
      }),
      { numRuns: 300 },
    );
  });
});
