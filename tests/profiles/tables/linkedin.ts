import fc from 'fast-check';
import { encodeAll, type NetworkTable } from './table';

/** LinkedIn in brief; tests/profiles/identify.test.ts and its neighbours go into every corner. */
export const table: NetworkTable = {
  profiles: [
    {
      key: 'li:in:ines-okafor',
      url: 'https://www.linkedin.com/in/ines-okafor/',
      spellings: [
        'https://www.linkedin.com/in/ines-okafor',
        'http://linkedin.com/in/Ines-Okafor/?trk=x#experience',
        'https://de.linkedin.com/in/ines-okafor/details/skills/',
        'm.linkedin.com/mwlite/in/ines-okafor',
      ],
    },
    {
      key: 'li:in:zoë-brûlé',
      url: 'https://www.linkedin.com/in/zo%C3%AB-br%C3%BBl%C3%A9/',
      spellings: ['https://www.linkedin.com/in/zoë-brûlé', '//linkedin.com/in/ZOE\u0308-BRÛLÉ'],
    },
  ],
  own: ['https://www.linkedin.com/in/me', 'linkedin.com/IN/%6De/details/skills'],
  refused: [
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/company/loom',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/unavailable',
    'https://www.linkedin.com/authwall?x=/in/ines-okafor',
    'https://evil-linkedin.com/in/ines-okafor',
    'https://lnkd.in/in/ines-okafor',
  ],
  titles: [
    ['(3) Ines Okafor | LinkedIn', 'Ines Okafor'],
    ['Sign Up | LinkedIn', null],
  ],
  believed: ['Ines Lind'],
  doubted: ['Olu Adeyemi'],
  generated: {
    hosts: ['linkedin.com', 'www.linkedin.com', 'm.linkedin.com', 'de.linkedin.com'],
    id: fc.stringMatching(/^q[a-z0-9éñ李]{1,30}$/u),
    keyOf: (id) => `li:in:${id}`,
    forms: [
      (id) => `/in/${id}`,
      (id) => `/in/${id}/?trk=x`,
      (id) => `/in/${id}/overlay/contact-info/`,
      (id) => `/mwlite/profile/in/${id}`,
    ],
    spellings: [
      encodeURIComponent,
      encodeAll,
      (id) => id.toUpperCase(),
      (id) => id.normalize('NFD'),
    ],
  },
};
