// @ts-check

/**
 * @typedef {object} PracticePerson
 * @property {string} slug on LinkedIn
 * @property {string} login on GitHub
 * @property {string} name
 * @property {string} title of the tab on LinkedIn, in one of its forms
 * @property {string} headline
 * @property {string} location
 * @property {string} about
 * @property {string[]} experience
 */

/** Made-up people; the third one's name shares no word with the address. @type {PracticePerson[]} */
export const PEOPLE = [
  {
    slug: 'zoe-quartermaine',
    login: 'zquartermaine',
    name: 'Zoë Quartermaine',
    title: 'Zoë Quartermaine | LinkedIn',
    headline: 'Head of Research at Loom & Ledger',
    location: 'Bristol, United Kingdom',
    about: 'I look at how small teams decide things, and write about it when it rains.',
    experience: ['Head of Research, Loom & Ledger', 'Researcher, Harbour Institute'],
  },
  {
    slug: 'olu-adeyemi',
    login: 'olu-adeyemi',
    name: 'Olu Adeyemi',
    title: '(3) Olu Adeyemi | LinkedIn',
    headline: 'Director of Product at Brightwater',
    location: 'Lagos, Nigeria',
    about: 'Product people are translators. I mentor two of them each year.',
    experience: ['Director of Product, Brightwater', 'Product lead, Palm & Pine'],
  },
  {
    slug: 'nour-alfarsi',
    login: 'nour-af',
    name: 'نور الفارسي',
    title: 'نور الفارسي | LinkedIn',
    headline: 'مهندسة بيانات في دار الرقيم',
    location: 'Muscat, Oman',
    about: 'Data engineer. Arabic, English and a little Portuguese.',
    experience: ['Data engineer, Dar al-Raqim', 'Analyst, Gulf Observatory'],
  },
];
