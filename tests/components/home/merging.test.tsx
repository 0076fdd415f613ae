// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { mergePeople } from '@/lib/acts/merge-people';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput } from '@/tests/builders';
import { fakePermissions } from '../settings/fake-permissions';
import { goTo, showHome } from './home-on-screen';

beforeAll(async () => {
  await Promise.all([
    import('@/components/people/people-list'),
    import('@/components/twice/pairs-room'),
    import('@/components/twice/pairs-line'),
    import('@/entrypoints/home/merge-room'),
    import('@/entrypoints/home/person-room'),
  ]);
}, 60_000);
beforeEach(async () => {
  fakePermissions();
  await emptyStore();
  location.hash = '';
});
afterEach(emptyStore);

async function keep(name: string): Promise<string> {
  const fields = { name, email: 'zoe@mail.example' };
  const { personIds } = await run(logPerson, logInput(name, { fields }));
  return personIds[0]!;
}

const keepTwo = async () => [await keep('Zoë Quartermaine'), await keep('Zoe Okonkwo')] as const;

describe('merging in Home', () => {
  test('the list of people leads to the pairs, and a pair to its merge', async () => {
    const [a, b] = await keepTwo();
    showHome();
    await goTo('#/people');
    const line = await screen.findByRole('link', { name: '1 pair may be one person' });
    expect(line.getAttribute('href')).toBe('#/twice');
    await goTo('#/twice');
    await screen.findByRole('heading', { level: 1, name: 'One person or two?' });
    expect(document.title).toBe('One person or two? – Kith');
    const merge = await screen.findByRole('link', { name: 'Merge…' });
    expect([`#/merge/${a}/${b}`, `#/merge/${b}/${a}`]).toContain(merge.getAttribute('href'));
  });

  test('after the merge the person’s page is there', async () => {
    const [a, b] = await keepTwo();
    showHome();
    await goTo(`#/merge/${a}/${b}`);
    await screen.findByRole('heading', { level: 1, name: 'Merge two people' });
    await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(location.hash).toBe(`#/person/${a}`));
    await goTo(location.hash);
    await screen.findByRole('heading', { level: 1, name: 'Zoe Okonkwo' });
    screen.getByText('Merged: Zoe Okonkwo is one person now');
  });

  test('somebody to merge with is found by search, or among those who look alike, never oneself', async () => {
    const [a, b] = await keepTwo();
    await run(logPerson, logInput('Zora Neale'));
    showHome();
    await goTo(`#/merge/${a}`);
    await screen.findByRole('heading', { name: /Zoë Quartermaine is the same person as/ });
    const alike = await screen.findByRole('link', { name: 'Zoe Okonkwo' });
    expect(alike.getAttribute('href')).toBe(`#/merge/${a}/${b}`);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'zo');
    const found = await screen.findByRole('list', { name: 'People found' });
    await waitFor(() =>
      expect(
        within(found)
          .getAllByRole('button')
          .map((one) => one.textContent),
      ).toEqual(['Zoe Okonkwo', 'Zora Neale']),
    );
    await userEvent.click(within(found).getByRole('button', { name: 'Zora Neale' }));
    const zora = location.hash.split('/').at(-1) ?? '';
    expect(location.hash).toBe(`#/merge/${a}/${zora}`);
    expect((await readPersonFile(zora))?.person.name).toBe('Zora Neale');
  });

  test('the address of somebody merged away becomes that of who they are now, in hash and title', async () => {
    const [a, b] = await keepTwo();
    await run(mergePeople, { keepId: a, otherId: b, choices: { name: 'kept' } });
    showHome();
    await goTo(`#/person/${b}`);
    await waitFor(() => expect(location.hash).toBe(`#/person/${a}`));
    await goTo(location.hash);
    await screen.findByRole('heading', { level: 1, name: 'Zoë Quartermaine' });
    await waitFor(() => expect(document.title).toBe('Zoë Quartermaine – Kith'));
  });
});
