import fc from 'fast-check';
import { encodeAll, type NetworkTable } from './table';

// The iD of ORCID's own made-up researcher; the others are examples of its documentation, or were never given out.
const CARBERRY = '0000-0002-1825-0097';

/** The check digit once more, as a sum of weights: the digit k places before it weighs 2^k. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * 2 ** (15 - at), 0);
  const check = (12 - (sum % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/.{4}(?=.)/gu, '$&-');
}

/** ORCID: iDs with their check digits, and the registry's own pages. */
export const table: NetworkTable = {
  profiles: [
    {
      key: `orcid:${CARBERRY}`,
      url: `https://orcid.org/${CARBERRY}`,
      spellings: [
        `https://orcid.org/${CARBERRY}/`,
        `http://orcid.org/${CARBERRY}`,
        `https://www.orcid.org/${CARBERRY}`,
        `orcid.org/${CARBERRY}`,
        `//orcid.org/${CARBERRY}`,
        `https://ORCID.org/${CARBERRY}`,
        `https://orcid.org./${CARBERRY}`,
        'https://orcid.org/0000000218250097',
        `https://orcid.org/${CARBERRY}?lang=es`,
        `https://orcid.org/${CARBERRY}#works`,
        `https://orcid.org/${CARBERRY}/print`,
        `https://orcid.org/${CARBERRY}/summary`,
        'https://orcid.org/%30000-0002-1825-0097',
        'https://orcid.org/0000%2D0002%2D1825%2D0097',
      ],
    },
    {
      key: 'orcid:0000-0002-1694-233X',
      url: 'https://orcid.org/0000-0002-1694-233X',
      spellings: [
        'https://orcid.org/0000-0002-1694-233x',
        'https://orcid.org/000000021694233x/print',
        'https://orcid.org/0000-0002-1694-233%58',
      ],
    },
    {
      key: `orcid:${withCheckDigit('000000000000471')}`,
      url: `https://orcid.org/${withCheckDigit('000000000000471')}`,
      spellings: [`orcid.org/${withCheckDigit('000000000000471')}`],
    },
  ],
  own: [
    'https://orcid.org/my-orcid',
    'https://orcid.org/MY-ORCID/',
    `https://orcid.org/my-orcid?orcid=${CARBERRY}`,
    'https://www.orcid.org/myorcid',
  ],
  refused: [
    ...[
      '',
      '/',
      '/signin',
      '/register',
      '/account',
      '/inbox',
      '/trusted-parties',
      '/developer-tools',
      '/orcid-search/search?searchQuery=carberry',
      `/orcid-search/search?searchQuery=${CARBERRY}`,
      `/oauth/authorize?client_id=x&orcid=${CARBERRY}`,
      `/${CARBERRY.slice(0, -1)}`,
      '/0000-0002-1825-0098',
      '/0000-0002-1825-009X',
      '/0000-0002-1852-0097',
      `/${CARBERRY}7`,
      `/0${CARBERRY}`,
      `/x/${CARBERRY}`,
      `//${CARBERRY}`,
      '/0000 0002 1825 0097',
      '/0000-0002-1825-0097.json',
      '/0000_0002_1825_0097',
      '/0000\u20110002\u20111825\u20110097',
      '/٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧',
      '/%2530000-0002-1825-0097',
      '/0000-0002-1825-0097%2Fprint',
      '/0000-0002-1825-0097%FF',
    ].map((path) => `https://orcid.org${path}`),
    `https://sandbox.orcid.org/${CARBERRY}`,
    `https://pub.orcid.org/v3.0/${CARBERRY}`,
    `https://pub.orcid.org/${CARBERRY}`,
    `https://info.orcid.org/${CARBERRY}`,
    `https://orcid.org.x.test/${CARBERRY}`,
    `https://evil-orcid.org/${CARBERRY}`,
    `https://orcid.com/${CARBERRY}`,
    `https://0rcid.org/${CARBERRY}`,
    `https://isni.org/isni/${CARBERRY.replaceAll('-', '')}`,
  ],
  titles: [
    [`Josiah Carberry (${CARBERRY}) - ORCID`, 'Josiah Carberry'],
    [
      `Josiah Carberry (${CARBERRY}) - ORCID | Connecting Research and Researchers`,
      'Josiah Carberry',
    ],
    [`  Zoë\u200B  Quartermaine (${CARBERRY}) - ORCID`, 'Zoë Quartermaine'],
    [`Josiah (Joe) Carberry (${CARBERRY}) - ORCID`, 'Josiah (Joe) Carberry'],
    [`نور الفارسي (${CARBERRY.replaceAll('-', '\u1B78')}) \u1B78 ORCID`, 'نور الفارسي'],
    [`李小明 (${CARBERRY}) - ORCID`, '李小明'],
    [`(${CARBERRY}) - ORCID`, null],
    [`${CARBERRY} - ORCID`, null],
    ['Josiah Carberry (0000-0002-1694-233X) - ORCID', null],
    [`Josiah Carberry (${CARBERRY})`, null],
    [`Given Names Deactivated Family Name Deactivated (${CARBERRY}) - ORCID`, null],
    [`🌱 (${CARBERRY}) - ORCID`, null],
    ['My ORCID - ORCID', null],
    ['Sign in - ORCID', null],
    ['ORCID', null],
    [`orcid.org/${CARBERRY}`, null],
    ['', null],
  ],
  // The title itself holds the iD, and the iD nothing of a name.
  believed: ['Josiah Carberry', '李小明'],
  doubted: [],
  generated: {
    hosts: ['orcid.org', 'www.orcid.org', 'ORCID.ORG', 'orcid.org.'],
    id: fc.stringMatching(/^[0-9]{15}$/u).map(withCheckDigit),
    keyOf: (id) => `orcid:${id}`,
    forms: [(id) => `/${id}`, (id) => `/${id}/`, (id) => `/${id}?lang=de`, (id) => `/${id}/print`],
    spellings: [
      encodeAll,
      (id) => id.toLowerCase(),
      (id) => id.replaceAll('-', ''),
      (id) => encodeAll(id.toLowerCase().replaceAll('-', '')),
    ],
  },
};
