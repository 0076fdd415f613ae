import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feed, ines, mei, noor, olu, play, waitOut, type Happening } from './tab-story';

describe('whatever happens in a tab', () => {
  const pages = [feed, ines, mei, olu, noor];
  const url = fc.constantFrom(...pages.map((page) => page.url), `${ines.url}details/x/`, '');
  const title = fc.constantFrom(...pages.map((page) => page.title), 'LinkedIn', ines.url, '');
  const step = fc.oneof(
    fc.record({ wait: fc.nat(900), url, title }),
    fc.record({ wait: fc.nat(900), title }),
    fc.record({ wait: fc.nat(900), read: title }),
    fc.record({ wait: fc.nat(900), look: fc.tuple(url, title) }),
  );

  it('a name is of a title seen, waiting always ends, and name and offer exclude each other', () => {
    const names = new Set(['Ines Okafor', 'Mei Tan', 'Olu Adeyemi', 'Noor Haddad', null]);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        let now = 0;
        const happenings = steps.map(({ wait, ...rest }) => ({ ...rest, at: (now += wait) }));
        const seen = play(feed, ...happenings);
        expect(names).toContain(seen.name);
        expect(seen.name === null || seen.suggestedName === null).toBe(true);
        if (seen.identity === null) expect(seen).toMatchObject({ name: null, waiting: false });
        const { sight, moments } = waitOut(seen, seen.title, now);
        expect(sight.waiting).toBe(false);
        expect(moments.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 500 },
    );
  });

  it('once its own title has come and settled, everybody has their own name', () => {
    const people = fc.constantFrom(ines, mei, olu, noor);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(people, fc.nat(900)), { minLength: 2, maxLength: 8 }),
        (walk) => {
          let now = 0;
          let title = feed.title;
          const happenings = walk.flatMap(([page, pause]): Happening[] => {
            const moved = { at: (now += pause), url: page.url, title };
            const settled = pause > 600;
            title = settled ? page.title : title;
            return settled ? [moved, { at: (now += 600), title }] : [moved];
          });
          const here = walk.at(-1)?.[0] ?? ines;
          const seen = play(feed, ...happenings, { at: now + 700, title: here.title });
          expect(seen.name).toBe(here.title.replace(' | LinkedIn', ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
