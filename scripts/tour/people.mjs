// @ts-check

/**
 * @typedef {object} TourPerson
 * @property {string} slug of the practice page
 * @property {string} name as Kith should read it from the tab's title
 * @property {Record<string, string>} fields by label
 * @property {Record<string, string>} choices by label
 * @property {string[]} expertise
 */

/** What the tour logs about each made-up person. @type {TourPerson[]} */
export const TOUR_PEOPLE = [
  {
    slug: 'zoe-quartermaine',
    name: 'Zoë Quartermaine',
    expertise: ['user research', 'decision making', 'facilitation'],
    choices: { 'State of value': 'given', 'Kind of value': 'feedback' },
    fields: {
      'How you met': 'Event',
      'Where you met': 'Small Teams Day, Bristol',
      'Met on': 'March 2025',
      'Value you offered': 'Notes on her draft about how teams decide',
      'Next follow-up': 'today',
      'Follow-up reason': 'ask how the talk went',
      Note: 'Prefers mornings. Writes when it rains.',
    },
  },
  {
    slug: 'olu-adeyemi',
    name: 'Olu Adeyemi',
    expertise: ['product strategy', 'mentoring'],
    choices: { 'State of value': 'offered', 'Kind of value': 'introduction' },
    fields: {
      'How you met': 'Introduction',
      'Introduced by': 'Zoë Quartermaine',
      'Value you offered': 'An introduction to a researcher in Bristol',
      'Next follow-up': 'today',
      'Follow-up reason': 'say who is free to talk',
    },
  },
  {
    slug: 'nour-alfarsi',
    name: 'نور الفارسي',
    expertise: ['data engineering', 'Arabic'],
    choices: { 'State of value': 'idea' },
    fields: {
      'How you met': 'Online',
      'Value you offered': 'The paper on clean place names',
      'Next follow-up': '2 weeks',
      'Follow-up reason': 'hear about the new role',
    },
  },
];
