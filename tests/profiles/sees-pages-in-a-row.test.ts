import { describe, expect, it } from 'vitest';
import { lookAgain, startPage } from '@/lib/profiles/sees-page';
import { at, feed, ines, mei, noor, olu, play, titled, waitOut, type Happening } from './tab-story';

describe('pages below a profile', () => {
  const details = `${mei.url}details/experience/`;
  const arrived: Happening[] = [
    { at: 0, url: mei.url, title: feed.title },
    { at: 600, title: mei.title },
  ];

  it('keep the name', () => {
    const seen = play(feed, ...arrived, { at: 9000, url: details, title: mei.title });
    expect(seen).toMatchObject({ url: details, name: 'Mei Tan', waiting: false });
    expect(seen.identity?.url).toBe(mei.url);
  });

  it('keep the name when their title comes, or none', () => {
    const below: Happening[] = [...arrived, { at: 9000, url: details, title: mei.title }];
    expect(play(feed, ...below, { at: 9700, title: `Experience | ${mei.title}` }).name).toBe(
      'Mei Tan',
    );
    expect(play(feed, ...below, { at: 9700, title: 'LinkedIn' }).name).toBe('Mei Tan');
  });

  it('do not start the waiting again', () => {
    const seen = play(
      ines,
      { at: 0, url: mei.url, title: ines.title },
      { at: 400, url: details, title: ines.title },
      { at: 500, title: `(3) Experience | ${mei.title}` },
    );
    expect(seen).toMatchObject({ name: 'Mei Tan', waiting: false });
  });

  it('do not bring the title of the page before', () => {
    const moved: Happening[] = [{ at: 0, url: mei.url, title: ines.title }];
    const seen = play(ines, ...moved, { at: 900, url: details, title: mei.title });
    expect(seen).toMatchObject({ name: null, waiting: true });
  });
});

describe('several people quickly in a row', () => {
  const quick: Happening[] = [
    { at: 1000, url: olu.url, title: ines.title },
    { at: 1300, url: noor.url, title: ines.title },
  ];

  it('the second one’s late title is not the third one’s', () => {
    const late: Happening[] = [...quick, { at: 1400, title: olu.title }];
    expect(waitOut(play(ines, ...late), olu.title, 1400).sight).toMatchObject({
      name: null,
      suggestedName: null,
      waiting: false,
    });
    expect(play(ines, ...late, { at: 2000, title: noor.title }).name).toBe('Noor Haddad');
  });

  it('a title that skips the second is the third one’s', () => {
    expect(play(ines, ...quick, { at: 1900, title: noor.title }).name).toBe('Noor Haddad');
  });

  it('a late title of one whom no address vouches for gives way to the true one', () => {
    const seen = play(
      ines,
      { at: 1000, url: mei.url, title: ines.title },
      { at: 1300, url: noor.url, title: ines.title },
      { at: 1900, title: mei.title },
      { at: 2100, title: noor.title },
    );
    expect(seen.name).toBe('Noor Haddad');
  });

  it('back at the first, the name known there is back at once', () => {
    const back: Happening = { at: 1400, url: ines.url, title: ines.title };
    expect(play(ines, ...quick, back)).toMatchObject({ name: 'Ines Okafor', waiting: false });
    const late = play(ines, ...quick, back, { at: 2500, title: noor.title });
    expect(late.name).toBe('Ines Okafor');
  });

  it('there and back without a name, the title is believed when it changes', () => {
    const seen = play(
      mei,
      { at: 1000, url: noor.url, title: mei.title },
      { at: 1800, title: noor.title },
      { at: 5000, url: mei.url, title: noor.title },
      { at: 5600, title: mei.title },
    );
    expect(seen.name).toBe('Mei Tan');
  });

  it('a page without a person clears all', () => {
    const seen = play(ines, ...quick, { at: 1400, url: feed.url, title: ines.title });
    expect(seen).toMatchObject({
      identity: null,
      name: null,
      suggestedName: null,
      waiting: false,
      left: [],
    });
    const later = play(ines, { at: 9, url: feed.url }, { at: 900, title: ines.title });
    expect(later.name).toBeNull();
  });
});

describe('people who share a word', () => {
  const sister = { url: at('ada-okafor'), title: titled('Ada Okafor') };
  const namesake = { url: at('ines-okafor-2b'), title: titled('Ines Okafor') };

  it('the sister’s page does not take the name that suits the page before better', () => {
    const moved: Happening[] = [{ at: 0, url: sister.url, title: ines.title }];
    expect(play(ines, ...moved, { at: 200, read: ines.title }).name).toBeNull();
    expect(play(ines, ...moved, { at: 600, read: ines.title }).name).toBeNull();
    expect(play(ines, ...moved, { at: 700, title: sister.title }).name).toBe('Ada Okafor');
  });

  it('the sister’s late title gives way on the next page, too', () => {
    const seen = play(
      feed,
      { at: 0, url: ines.url, title: feed.title },
      { at: 300, url: sister.url, title: feed.title },
      { at: 400, title: ines.title },
    );
    expect(seen.name).toBeNull();
  });

  it('a namesake has the same name, though the title never changes', () => {
    const seen = play(
      ines,
      { at: 0, url: namesake.url, title: ines.title },
      { at: 200, read: ines.title },
    );
    expect(seen.name).toBe('Ines Okafor');
  });

  it('a wrong name on a first look gives way to one that suits the address better', () => {
    const stale = { url: sister.url, title: ines.title };
    expect(play(stale).name).toBe('Ines Okafor');
    expect(play(stale, { at: 300, title: sister.title }).name).toBe('Ada Okafor');
    expect(play(sister, { at: 300, title: ines.title }).name).toBe('Ada Okafor');
  });
});

describe('looking again', () => {
  it('at the same profile keeps what was believed, and still waits no longer than from its arrival', () => {
    const arrived: Happening[] = [{ at: 0, url: mei.url, title: feed.title }];
    const named = play(feed, ...arrived, { at: 600, title: mei.title });
    expect(lookAgain(named, { tabId: 1, ...mei, at: 90_000 }).name).toBe('Mei Tan');
    expect(play(feed, ...arrived, { at: 700, look: [mei.url, mei.title] }).name).toBe('Mei Tan');
    expect(play(feed, ...arrived, { at: 700, look: [mei.url, feed.title] }).waiting).toBe(true);
  });

  it('at another profile only offers a name, and never that of the last', () => {
    const seen = play(
      ines,
      { at: 1000, look: [mei.url, ines.title] },
      { at: 1600, read: ines.title },
    );
    expect(seen).toMatchObject({ name: null, suggestedName: null });
    const fresh = play(
      ines,
      { at: 1000, look: [mei.url, mei.title] },
      { at: 1600, read: mei.title },
    );
    expect(fresh).toMatchObject({ name: null, suggestedName: 'Mei Tan' });
  });

  it('at another tab is a first look', () => {
    const look = { tabId: 2, ...mei, at: 1000 };
    expect(lookAgain(play(ines), look)).toEqual(startPage(look));
  });
});
