import { describe, expect, it } from 'vitest';
import { startPage } from '@/lib/profiles/sees-page';
import { at, feed, ines, mei, olu, play, titled, waitOut, type Happening } from './tab-story';

const BEN = titled('Ben Carter');

/** What `tabs.onUpdated` says of a full load, as measured (docs/decisions/0013-following-a-rename.md). */
const load = (from: number, url: string, title: string): Happening[] => [
  { at: from, url, title: url, status: 'loading' },
  { at: from + 20, title: 'LinkedIn' },
  { at: from + 25, title },
  { at: from + 60, status: 'complete' },
];

/** The same of a reload, whose address does not change. */
const reload = (from: number, title: string): Happening[] => [
  { at: from, status: 'loading' },
  { at: from + 20, title: 'LinkedIn' },
  { at: from + 25, title },
  { at: from + 60, status: 'complete' },
];

describe('a page that loads again', () => {
  it('keeps its name, and is open to another only until its own title is there', () => {
    const loading = play(ines, { at: 9000, status: 'loading' }, { at: 9020, title: 'LinkedIn' });
    expect(loading).toMatchObject({ name: 'Ines Okafor', isNameOld: true, waiting: true });
    const loaded = play(ines, ...reload(9000, ines.title));
    expect(loaded).toMatchObject({ name: 'Ines Okafor', isNameOld: false, waiting: false });
  });

  it('takes the name of somebody else to whom its address has gone', () => {
    const loaded = play(ines, ...load(9000, `${ines.url}?trk=feed`, BEN));
    expect(loaded).toMatchObject({ name: 'Ines Okafor', isNameOld: true, waiting: true });
    expect(waitOut(loaded, BEN, 9060).sight).toMatchObject({
      name: 'Ben Carter',
      isNameOld: false,
      waiting: false,
    });
  });

  it('does so too where its first title is that of somebody else already', () => {
    const seen = play(
      ines,
      { at: 9000, status: 'loading' },
      { at: 9005, read: ines.title },
      { at: 9020, title: BEN },
    );
    expect(seen).toMatchObject({ isNameOld: true, waiting: true });
    expect(waitOut(seen, BEN, 9020).sight.name).toBe('Ben Carter');
  });

  it('makes sure of a name that was only offered', () => {
    const offered = waitOut(play(mei), mei.title, 0).sight;
    expect(offered).toMatchObject({ name: null, suggestedName: 'Mei Tan', waiting: false });
    const first = play(mei, { at: 9000, status: 'loading' }, { at: 9020, title: 'LinkedIn' });
    expect(first).toMatchObject({ name: null, suggestedName: null, waiting: true });
    const loaded = play(mei, ...reload(9000, mei.title));
    expect(waitOut(loaded, mei.title, 9060).sight.name).toBe('Mei Tan');
  });

  it('waits no longer than for any page', () => {
    const seen = play(ines, { at: 9000, status: 'loading' }, { at: 9020, title: 'LinkedIn' });
    expect(waitOut(seen, 'LinkedIn', 9020).sight).toMatchObject({
      name: 'Ines Okafor',
      waiting: false,
    });
  });

  it('is not doubted because it rewrites its own history', () => {
    const noise: Happening[] = [
      { at: 9000, status: 'loading' },
      { at: 9030, status: 'complete' },
      { at: 9040, title: `(3) ${ines.title}` },
    ];
    for (const count of [1, 2, 3]) {
      expect(play(ines, ...noise.slice(0, count))).toMatchObject({
        name: 'Ines Okafor',
        isNameOld: false,
        waiting: false,
      });
    }
  });

  it('is not doubted because of the title of a page just left', () => {
    const arrived: Happening[] = [{ at: 0, url: ines.url, title: olu.title, status: 'loading' }];
    const seen = play(
      olu,
      ...arrived,
      { at: 30, status: 'complete' },
      { at: 300, title: ines.title },
      { at: 900, title: olu.title },
    );
    expect(seen).toMatchObject({ name: 'Ines Okafor', isNameOld: false, suggestedName: null });
  });
});

describe('a page that was there before', () => {
  const away = [...load(1000, olu.url, olu.title)];

  it('is open to another name when it is loaded anew', () => {
    const [asked] = load(9000, ines.url, BEN);
    expect(play(ines, ...away, asked!)).toMatchObject({ waiting: true });
    const loaded = play(ines, ...away, ...load(9000, ines.url, BEN));
    expect(waitOut(loaded, BEN, 9060).sight.name).toBe('Ben Carter');
  });

  it('is known at once where the same document goes back to it', () => {
    const gone: Happening[] = [
      { at: 1000, url: olu.url, status: 'loading' },
      { at: 1030, status: 'complete' },
      { at: 1300, title: olu.title },
      { at: 3000, url: ines.url, status: 'loading' },
    ];
    expect(play(ines, ...gone)).toMatchObject({ name: 'Ines Okafor', waiting: true });
    const back = play(
      ines,
      ...gone,
      { at: 3030, status: 'complete' },
      { at: 3050, read: olu.title },
    );
    expect(back).toMatchObject({ name: 'Ines Okafor', isNameOld: false, waiting: false });
  });

  it('of a namesake is believed once its own document is there', () => {
    const twin = { url: at('zz77'), title: ines.title };
    const seen = play(ines, ...load(9000, twin.url, twin.title));
    expect(waitOut(seen, twin.title, 9060).sight.name).toBe('Ines Okafor');
  });
});

describe('whose address led to a page', () => {
  const renamed = { url: at('ines-lind'), title: titled('Ines Lind') };

  it('is known where it stood there while the same load went on', () => {
    const [asked] = load(1000, ines.url, ines.title);
    const seen = play(feed, asked!, ...load(1040, renamed.url, renamed.title));
    expect(seen.cameBy).toEqual({ key: 'li:in:ines-okafor', name: null });
  });

  it('is known with the name that its page had, if it had one', () => {
    const first = load(1000, ines.url, ines.title).slice(0, 3);
    const seen = play(feed, ...first, ...load(1040, renamed.url, renamed.title));
    expect(seen.cameBy).toEqual({ key: 'li:in:ines-okafor', name: 'Ines Okafor' });
  });

  it('is known without the name that its page had before it was loaded again', () => {
    const again: Happening = { at: 9000, status: 'loading' };
    const seen = play(ines, again, ...load(9040, renamed.url, renamed.title));
    expect(seen.cameBy).toEqual({ key: 'li:in:ines-okafor', name: null });
  });

  it('is known where it was asked for and never stood there', () => {
    const cameBy = { key: 'li:in:ines-okafor', name: null };
    const seen = play(feed, { at: 1000, url: renamed.url, title: renamed.url, cameBy });
    expect(seen.cameBy).toEqual(cameBy);
    expect(startPage({ tabId: 1, at: 0, ...renamed, cameBy }).cameBy).toEqual(cameBy);
  });

  it('is nobody once that page had loaded: then somebody went on from it', () => {
    const seen = play(
      feed,
      ...load(1000, ines.url, ines.title),
      ...load(3000, renamed.url, renamed.title),
    );
    expect(seen.cameBy).toBeNull();
  });

  it('stays known below the page, and is nobody on the next one', () => {
    const [asked] = load(1000, ines.url, ines.title);
    const there = [asked!, ...load(1040, renamed.url, renamed.title)];
    const below = load(5000, `${renamed.url}details/experience/`, renamed.title);
    expect(play(feed, ...there, ...below).cameBy?.key).toBe('li:in:ines-okafor');
    expect(play(feed, ...there, ...load(5000, olu.url, olu.title)).cameBy).toBeNull();
  });

  it('is nobody where the page led to itself, or a page that is nobody’s led to it', () => {
    const own = { at: 1000, url: `${ines.url}?trk=1`, status: 'loading' } as const;
    expect(play(feed, own, ...load(1040, ines.url, ines.title)).cameBy).toBeNull();
    const wall = { at: 1000, url: at('me'), status: 'loading' } as const;
    expect(play(ines, wall, ...load(1040, renamed.url, renamed.title)).cameBy?.key).not.toBe(
      'li:in:ines-okafor',
    );
  });
});
