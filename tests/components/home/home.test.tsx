// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput } from '@/tests/builders';
import { fakePermissions } from '../settings/fake-permissions';
import { goTo, showHome } from './home-on-screen';

// What a room loads when somebody first goes there: a loaded machine takes longer than a test waits.
beforeAll(async () => {
  await Promise.all([
    import('@/components/data/data-room'),
    import('@/components/people/people-list'),
    import('@/components/person/log-form'),
    import('@/components/queue/queue'),
    import('@/components/queue/recent-changes'),
    import('@/components/settings/settings-room'),
    import('@/entrypoints/home/person-room'),
  ]);
}, 60_000);
beforeEach(async () => {
  fakePermissions();
  await emptyStore();
  location.hash = '';
});
afterEach(emptyStore);

async function keepZoe(): Promise<string> {
  const followUp = { due: today(), reason: 'ask how the move went' };
  const { personIds } = await run(logPerson, logInput('Zoë Quartermaine', { followUp }));
  return personIds[0] ?? '';
}

function here(): string | null | undefined {
  return document.querySelector('[aria-current=page]')?.getAttribute('aria-label');
}

describe('Home', () => {
  test('opens with the queue, and says beside the rooms how many are due and kept', async () => {
    await keepZoe();
    showHome();
    await screen.findByRole('heading', { level: 1, name: 'Queue' });
    expect(document.title).toBe('Queue – Kith');
    expect(here()).toBe('Queue');
    await screen.findByText('1 person due');
    await screen.findByText('1 person kept');
    await screen.findByRole('listitem', { name: 'Zoë Quartermaine' });
  });

  test.each([
    ['People', 'People', '#/people'],
    ['Data', 'Data', '#/data'],
    ['Settings', 'Settings', '#/settings'],
    ['Recent changes', 'Recent changes', '#/changes'],
    ['Queue', 'Queue', '#/queue'],
  ])('the link %s leads to that room, and the tab is named after it', async (link, title, hash) => {
    showHome();
    expect(screen.getByRole('link', { name: link }).getAttribute('href')).toBe(hash);
    await goTo(hash);
    await screen.findByRole('heading', { level: 1, name: title });
    expect(document.title).toBe(`${title} – Kith`);
    expect(here()).toBe(link);
  });

  test('a person has an address of their own, and the tab their name', async () => {
    const personId = await keepZoe();
    showHome();
    await goTo(`#/person/${personId}`);
    await screen.findByRole('heading', { level: 1, name: 'Zoë Quartermaine' });
    await waitFor(() => expect(document.title).toBe('Zoë Quartermaine – Kith'));
    expect(here()).toBe('People');
  });

  test('the address of somebody who is gone says so and leads on', async () => {
    showHome();
    await goTo('#/person/nobody');
    await screen.findByRole('heading', { name: 'Nobody is here' });
    screen.getByRole('link', { name: 'To everyone you keep' });
  });

  test('Add person in People leads to the log form', async () => {
    showHome();
    await goTo('#/people');
    await userEvent.click(await screen.findByRole('button', { name: 'Add person' }));
    await goTo(location.hash);
    expect(location.hash).toBe('#/add');
    await screen.findByRole('textbox', { name: 'Name' });
  });

  test('the key / in the queue leads to everyone, with the field in focus', async () => {
    await keepZoe();
    showHome();
    await screen.findByRole('listitem', { name: 'Zoë Quartermaine' });
    screen.getByRole('group', { name: 'Queue' }).focus();
    await userEvent.keyboard('/');
    await goTo(location.hash);
    const field = await screen.findByRole('searchbox', { name: 'Search' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  test('whoever comes back from a person finds the list as they left it', async () => {
    const personId = await keepZoe();
    await run(logPerson, logInput('Ana Ruiz'));
    showHome();
    await goTo('#/people');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search' }), 'zoë');
    await screen.findByText('1 of 2 people');
    window.scrollTo(0, 700);
    await goTo(`#/person/${personId}`);
    await screen.findByRole('heading', { level: 1, name: 'Zoë Quartermaine' });
    expect(window.scrollY).toBe(0);
    await goTo('#/people');
    expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveProperty('value', 'zoë');
    screen.getByText('1 of 2 people');
    expect(window.scrollY).toBe(700);
  });

  test('from any other room one comes to the whole list, at its top', async () => {
    await keepZoe();
    showHome();
    await goTo('#/people');
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search' }), 'nobody');
    window.scrollTo(0, 700);
    await goTo('#/data');
    await screen.findByRole('heading', { level: 1, name: 'Data' });
    await goTo('#/people');
    expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveProperty('value', '');
    await screen.findByRole('link', { name: 'Zoë Quartermaine' });
    expect(window.scrollY).toBe(0);
  });

  test('a place that does not exist is the queue', async () => {
    showHome();
    await goTo('#/nowhere/at/all');
    await screen.findByRole('heading', { level: 1, name: 'Queue' });
  });

  test('whoever changes rooms has the focus there', async () => {
    showHome();
    await goTo('#/data');
    await screen.findByRole('heading', { level: 1, name: 'Data' });
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
