import { describe, expect, it } from 'vitest';
import { nextLookIn, startPage } from '@/lib/profiles/sees-page';
import { at, feed, ines, mei, noor, olu, play, titled, waitOut } from './tab-story';

describe('the first look at a tab', () => {
  it('believes a name that the address vouches for at once', () => {
    expect(play(ines)).toMatchObject({ name: 'Ines Okafor', suggestedName: null, waiting: false });
  });

  it('only offers any other name, and not before half a second', () => {
    expect(play(mei)).toMatchObject({ name: null, suggestedName: null, waiting: true });
    expect(play(mei, { at: 499, read: mei.title })).toMatchObject({
      name: null,
      suggestedName: null,
    });
    expect(play(mei, { at: 500, read: mei.title })).toMatchObject({
      name: null,
      suggestedName: 'Mei Tan',
      waiting: true,
    });
    expect(waitOut(play(mei), mei.title, 0).sight).toMatchObject({
      name: null,
      suggestedName: 'Mei Tan',
      waiting: false,
    });
  });

  it('a page still loading is given the name that comes', () => {
    const loading = { url: mei.url, title: mei.url };
    expect(play(loading, { at: 900, title: mei.title })).toMatchObject({
      name: 'Mei Tan',
      suggestedName: null,
      waiting: false,
    });
  });

  it('a counter before an old title makes it no new one', () => {
    const seen = play(mei, { at: 900, title: `(1) ${mei.title}` });
    expect(seen).toMatchObject({ name: null, suggestedName: 'Mei Tan' });
  });

  it('a believed title takes the place of one that was offered', () => {
    const stale = { url: olu.url, title: mei.title };
    const seen = play(stale, { at: 600, read: mei.title }, { at: 700, title: olu.title });
    expect(seen).toMatchObject({ name: 'Olu Adeyemi', suggestedName: null, waiting: false });
  });

  it.each([
    ['a page without a person', feed],
    ['a tab that shows no address', { url: '', title: '' }],
    ['the member’s own page', { url: at('me'), title: titled('Ines Okafor') }],
  ])('%s has no name and nothing to wait for', (_, page) => {
    const seen = play(page, { at: 600, read: page.title });
    expect(seen).toMatchObject({ name: null, suggestedName: null, waiting: false });
    expect(nextLookIn(seen, 600)).toBeNull();
  });

  it('switching to another tab forgets everything of the last', () => {
    const seen = startPage({ tabId: 2, ...mei, at: 9000 });
    expect(seen).toMatchObject({ tabId: 2, name: null, waiting: true, left: [] });
  });
});

describe('the address changes before the title', () => {
  const arrivals = [
    ['from a person', ines],
    ['from a person whose name was only offered', noor],
    ['from the feed', feed],
    ['from another site', { url: 'https://loom.test/', title: 'Loom' }],
  ] as const;

  it.each(arrivals)(
    '%s: the title that comes with the address is never paired with it',
    (_, from) => {
      const seen = play(from, { at: 100, url: olu.url, title: from.title });
      expect(seen).toMatchObject({ url: olu.url, name: null, suggestedName: null, waiting: true });
      expect(play(from, { at: 100, url: olu.url, title: olu.title }).name).toBeNull();
    },
  );

  it.each(arrivals)('%s: a title that the address vouches for is believed at once', (_, from) => {
    const moved = { at: 100, url: olu.url, title: from.title };
    const seen = play(from, moved, { at: 101, title: `(2) ${olu.title}` });
    expect(seen).toMatchObject({ name: 'Olu Adeyemi', waiting: false });
  });

  it.each(arrivals)('%s: another new title is believed from half a second on', (_, from) => {
    const moved = { at: 100, url: mei.url, title: from.title };
    const early = { at: 200, title: mei.title };
    expect(play(from, moved, early)).toMatchObject({ name: null, suggestedName: null });
    expect(play(from, moved, early, { at: 599, read: mei.title }).name).toBeNull();
    expect(play(from, moved, early, { at: 600, read: mei.title }).name).toBe('Mei Tan');
    expect(play(from, moved, { at: 4000, title: mei.title }).name).toBe('Mei Tan');
  });

  it.each(arrivals)('%s: without a new title the name stays empty', (_, from) => {
    const moved = play(from, { at: 100, url: mei.url, title: from.title });
    const { sight, moments } = waitOut(moved, `(7) ${from.title.replace('(99+) ', '')}`, 100);
    expect(sight).toMatchObject({ name: null, suggestedName: null, waiting: false });
    expect(moments).toEqual([250, 600, 1100, 2100, 3600, 5100]);
  });

  it('a title that comes when waiting is over is offered, or believed if the address vouches', () => {
    const moved = { at: 0, url: mei.url, title: ines.title };
    const over = { at: 5000, read: ines.title };
    const late = play(ines, moved, over, { at: 8000, title: mei.title });
    expect(late).toMatchObject({ name: null, suggestedName: 'Mei Tan', waiting: false });
    const vouched = play(ines, { ...moved, url: olu.url }, over, { at: 8000, title: olu.title });
    expect(vouched.name).toBe('Olu Adeyemi');
  });

  it('a timer that was held back still finds the name', () => {
    const seen = play(
      ines,
      { at: 0, url: mei.url, title: ines.title },
      { at: 60_000, read: mei.title },
    );
    expect(seen).toMatchObject({ name: 'Mei Tan', waiting: false });
  });

  it('a full load shows old title, address and loading title before the name', () => {
    const seen = play(
      ines,
      { at: 0, url: mei.url, title: ines.title },
      { at: 300, title: ines.title },
      { at: 700, title: mei.url.replace('https://', '') },
      { at: 900, title: 'LinkedIn' },
    );
    expect(seen).toMatchObject({ name: null, suggestedName: null, waiting: true });
    const full = play(ines, { at: 0, url: mei.url, title: mei.url }, { at: 900, title: mei.title });
    expect(full.name).toBe('Mei Tan');
  });

  it('a page out of the browser’s memory, whose title never changes again, is believed when reread', () => {
    const seen = play(ines, { at: 0, url: olu.url, title: olu.title });
    expect(waitOut(seen, olu.title, 0)).toMatchObject({
      sight: { name: 'Olu Adeyemi' },
      moments: [150],
    });
  });

  it('an event without address and title only lets time pass', () => {
    const moved = play(ines, { at: 0, url: mei.url });
    expect(play(ines, { at: 0, url: mei.url }, { at: 900, url: mei.url })).toEqual(moved);
    expect(moved.arrival?.title).toBe(ines.title);
  });

  it('a better title within the time takes the place of a doubtful one, later it does not', () => {
    const first = [
      { at: 0, url: mei.url, title: noor.title },
      { at: 600, title: titled('Accueil') },
    ];
    const better = (moment: number) => play(noor, ...first, { at: moment, title: mei.title }).name;
    expect(better(1200)).toBe('Mei Tan');
    expect(better(9000)).toBe('Accueil');
  });
});
