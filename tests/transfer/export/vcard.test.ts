import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried, fold } from '@/lib/transfer/export/content-lines';
import { vcard } from '@/lib/transfer/export/vcard';
import { anyText } from '@/tests/transfer/any-text';
import { anyPersonFile, personFile, profileOf } from '@/tests/transfer/any-person-file';

const zoe = personFile(
  {
    id: '6d1c8c5e-0f0a-4a52-9a55-000000000001',
    name: 'Zoë Quartermaine',
    nickname: 'Zo',
    company: 'Loom; Ink, Ltd',
    position: 'VP \\ Type',
    location: 'Oslo, Norway',
    email: 'zoe@loom.example',
    labels: ['type', 'a,b;c\\'],
    expertise: ['kerning', 'grants; and more'],
    note: 'Met at the fair.\r\nLikes tea.',
    stamps: { note: { version: 2, by: 'user', at: '2026-11-20T09:30:00.000Z' } },
  },
  { profiles: [profileOf('zoë-q'), profileOf('gone', { former: true })] },
);

describe('a vCard', () => {
  test('4.0 says all that it can carry', () => {
    expect(vcard(zoe, '4.0')).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'UID:urn:uuid:6d1c8c5e-0f0a-4a52-9a55-000000000001',
        'FN:Zoë Quartermaine',
        'NICKNAME:Zo',
        'ORG:Loom\\; Ink\\, Ltd',
        'TITLE:VP \\\\ Type',
        'EMAIL:zoe@loom.example',
        'ADR:;;;Oslo\\, Norway;;;',
        'CATEGORIES:type,a\\,b\\;c\\\\',
        'NOTE:Met at the fair.\\nLikes tea.',
        'X-KITH-KEPT:TRUE',
        'EXPERTISE:kerning',
        'EXPERTISE:grants\\; and more',
        'URL:https://www.linkedin.com/in/zo%C3%AB-q/',
        'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/zo%C3%AB-q/',
        'REV:20261120T093000Z',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  test('3.0 has the name in the part that older programs need, and the social profile under its old name', () => {
    const lines = vcard(zoe, '3.0').split('\r\n');
    expect(lines).toContain('VERSION:3.0');
    expect(lines).toContain('N:;Zoë Quartermaine;;;');
    expect(lines).toContain(
      'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/zo%C3%AB-q/',
    );
    expect(lines).toContain('REV:2026-11-20T09:30:00.000Z');
    expect(lines.join('')).not.toContain('EXPERTISE');
  });

  test.each([
    ['zoe@loom.example, z2@loom.example;zoe@loom.example', ['zoe@loom.example', 'z2@loom.example']],
    ['zoe@loom.example (work, not home)', ['zoe@loom.example (work\\, not home)']],
    ['ask her, please', ['ask her\\, please']],
  ])('each address has a line of its own, and a remark is left whole: %s', (email, values) => {
    const lines = vcard(personFile({ name: 'Zoë', email }), '4.0').split('\r\n');
    const said = lines.filter((line) => line.startsWith('EMAIL'));
    expect(said).toEqual(values.map((value) => `EMAIL:${value}`));
  });

  test('what is not known is not there', () => {
    const ana = personFile({ name: 'Ana', id: '1', keptSince: null });
    const lines = vcard(ana, '4.0').split('\r\n');
    expect(lines).toHaveLength(7);
  });

  test.each(['3.0', '4.0'] as const)(
    'of any person a %s is lines of at most 75 octets that another program reads',
    (version) => {
      fc.assert(
        fc.property(anyPersonFile(), (file) => {
          const card = vcard(file, version);
          for (const line of card.split('\r\n')) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          }
          // No line end but those between lines.
          expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const [name, properties] = ICAL.parse(card) as [string, unknown[][]];
          expect(name).toBe('vcard');
          const values = Object.fromEntries(properties.map(([key, , , value]) => [key, value]));
          // ical.js leaves the backslash before a semicolon in plain text.
          expect(String(values['fn']).replaceAll('\\;', ';')).toBe(carried(file.person.name));
        }),
        { numRuns: 200 },
      );
    },
  );
});

test('any line comes back unfolded, and no character is torn', () => {
  fc.assert(
    fc.property(fc.array(anyText(), { maxLength: 8 }), (texts) => {
      const line = texts.join('').replace(/[\r\n]/g, '');
      const folded = fold(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      for (const piece of folded.split('\r\n')) {
        expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
