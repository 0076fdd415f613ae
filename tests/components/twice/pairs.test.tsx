// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PairsLine } from '@/components/twice/pairs-line';
import { PairsRoom } from '@/components/twice/pairs-room';
import { removePerson } from '@/lib/acts/remove';
import { closeKith } from '@/lib/storage/open';
import { readDuplicates } from '@/lib/storage/duplicates-query';
import { run } from '@/lib/storage/run';
import { emptyStore } from '@/tests/builders';
import { keep, keepTwins, show } from '@/tests/components/twice/two-people';

beforeEach(emptyStore);

function showPairs() {
  return show(
    <PairsRoom hrefOf={(id) => `#/person/${id}`} mergeHrefOf={(a, b) => `#/merge/${a}/${b}`} />,
  );
}

const rows = () => screen.getAllByRole('listitem').map((row) => row.getAttribute('aria-label'));

/** Three pairs, in an order of their own: the strongest reason stands first. */
async function keepThreePairs(): Promise<void> {
  for (const [place, name] of ['Ana', 'Hana', 'نور'].entries()) {
    for (const _ of [1, 2]) {
      const key = `li:in:${crypto.randomUUID()}`;
      const aliases = [`li:mid:${place}`];
      await keep(`${name} ${_}`, {}, { profile: { key, network: 'linkedin', aliases } });
    }
  }
}

describe('the list of those who may be one', () => {
  test('names both, what they do and why, with a way to their pages and to the merge', async () => {
    const profileOf = (slug: string) => ({
      profile: { key: `li:in:${slug}`, network: 'linkedin', aliases: ['li:mid:4711'] },
    });
    const fields = { email: 'Zoe@mail.example', company: 'Foundry Nine' };
    const a = await keep('Zoë Quartermaine', { ...fields, position: 'Director' }, profileOf('zoe'));
    const b = await keep(
      'Zoe Quartermaine',
      { ...fields, headline: 'Founder' },
      profileOf('zoe-2'),
    );
    showPairs();
    const row = await screen.findByRole('listitem');
    for (const said of [
      'Director, Foundry Nine',
      'Founder',
      'Same LinkedIn member',
      'Same e-mail: zoe@mail.example',
      'Same name at the same company',
    ]) {
      within(row).getByText(said);
    }
    const links = within(row)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining([`#/person/${a}`, `#/person/${b}`]));
    expect(links.at(-1)).toMatch(new RegExp(`^#/merge/(${a}/${b}|${b}/${a})$`));
    screen.getByText('1 pair');
  });

  test('“Two people” takes the pair away for good, and Undo brings it back', async () => {
    await keepTwins();
    const { user } = showPairs();
    await user.click(await screen.findByRole('button', { name: 'Two people' }));
    await screen.findByRole('heading', { name: 'Everyone is here once' });
    await waitFor(async () => expect(await readDuplicates()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('listitem', { name: /Zoë Quartermaine/ });
    expect(await readDuplicates()).toHaveLength(1);
  });

  test('J, K and arrows move, Enter is on the way to the merge, T says two people', async () => {
    await keepThreePairs();
    const { user } = showPairs();
    await waitFor(() => expect(rows()).toHaveLength(3));
    const before = rows();
    const at = () => document.activeElement?.closest('li')?.getAttribute('aria-label');
    screen.getAllByRole('link', { name: 'Merge…' })[0]?.focus();
    await user.keyboard('j');
    expect(at()).toBe(before[1]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(at()).toBe(before[2]);
    await user.keyboard('k');
    expect(at()).toBe(before[1]);
    expect(document.activeElement?.getAttribute('href')).toMatch(/^#\/merge\//);
    await user.keyboard('t');
    await waitFor(() => expect(rows()).toEqual([before[0], before[2]]));
    await waitFor(() => expect(at()).toBe(before[2]));
    await waitFor(async () => expect(await readDuplicates()).toHaveLength(2));
  });

  test('only one row is a stop of the Tab key', async () => {
    await keepThreePairs();
    showPairs();
    await waitFor(() => expect(rows()).toHaveLength(3));
    const stops = [...document.querySelectorAll<HTMLElement>('li a, li button')];
    const active = stops.filter(({ tabIndex }) => tabIndex === 0);
    expect(new Set(active.map((stop) => stop.closest('li'))).size).toBe(1);
  });

  test('a pair one of whom is removed elsewhere leaves the list', async () => {
    const [a] = await keepTwins();
    showPairs();
    await screen.findByRole('listitem');
    await run(removePerson, { personId: a });
    await screen.findByRole('heading', { name: 'Everyone is here once' });
  });

  test('hundreds are shown some at a time', async () => {
    for (let number = 0; number < 62; number++) await keepTwins(`A${number}`, `B${number}`);
    const { user } = showPairs();
    await screen.findByText('62 pairs');
    expect(rows()).toHaveLength(60);
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(rows()).toHaveLength(62);
  });

  test('nobody twice is a kind sentence, looking is said, and a store that fails is no empty list', async () => {
    const { unmount } = showPairs();
    screen.getByText(/^Looking through everyone/);
    await screen.findByRole('heading', { name: 'Everyone is here once' });
    unmount();
    await closeKith();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    showPairs();
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    expect(screen.queryByText('Everyone is here once')).toBeNull();
  });
});

describe('the line beside the list of people', () => {
  test('says how many pairs there are once the list is shown, and follows', async () => {
    await keepTwins();
    show(
      <>
        <PairsLine isAsked={false} href="#/too-early" />
        <PairsLine isAsked href="#/twice" />
      </>,
    );
    const line = await screen.findByRole('link', { name: '1 pair may be one person' });
    expect(line.getAttribute('href')).toBe('#/twice');
    await keepTwins('Olu Adeyemi', 'O. Adeyemi');
    await screen.findByRole('link', { name: '2 pairs may be one person' });
  });

  test('is not there where everyone is here once', async () => {
    await keep('Ana Ruiz');
    show(<PairsLine isAsked href="#/twice" />);
    await readDuplicates();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
