// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addProfile, somebodyElse } from '@/lib/acts/profile-acts';
import { readDraft } from '@/lib/storage/drafts';
import { run } from '@/lib/storage/run';
import { emptyStore, profile } from '@/tests/builders';
import {
  draftHolds,
  fileOf,
  keepPerson,
  LivePage,
  show,
  standStill,
} from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function openPage(rest: Parameters<typeof keepPerson>[1] = { profile: profile('zoe') }) {
  const personId = await keepPerson('Zoë', rest);
  const opened: string[] = [];
  const page = show(<LivePage personId={personId} onOpenPerson={(id) => opened.push(id)} />);
  await screen.findByLabelText('Add a profile');
  return { personId, opened, ...page };
}

const box = (): HTMLElement => screen.getByLabelText('Add a profile');
const region = (): HTMLElement => screen.getByRole('region', { name: 'Profiles' });
const rows = (): string[] =>
  within(region())
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('.profile-name')?.textContent ?? '');

/** What stands beneath the field. */
function about(): string {
  const ids = box().getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const liveKeys = async (personId: string): Promise<string[]> =>
  (await fileOf(personId)).profiles
    .filter(({ former, removedOn }) => !former && removedOn === null)
    .map(({ key }) => key);

describe('the profiles of a person', () => {
  test('each stands with its network and an address that can be read', async () => {
    const { personId } = await openPage();
    await run(addProfile, { personId, profile: profile('zoë-q') });
    await waitFor(() =>
      expect(rows()).toEqual(['LinkedIn linkedin.com/in/zoe', 'LinkedIn linkedin.com/in/zoë-q']),
    );
    const address = screen.getByText('linkedin.com/in/zoe');
    expect(address.getAttribute('dir')).toBe('ltr');
  });

  test('somebody without a profile has an empty list, and gets one by pasting its address', async () => {
    const { user, personId } = await openPage({});
    expect(within(region()).queryByRole('list')).toBeNull();
    await user.click(box());
    await user.paste('https://de.linkedin.com/in/Zoe-Quartermaine/?trk=x');
    expect(about()).toBe('LinkedIn · zoe-quartermaine');
    expect(await liveKeys(personId)).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByText('Profile added');
    await waitFor(() => expect(rows()).toEqual(['LinkedIn linkedin.com/in/zoe-quartermaine']));
    expect(box()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rows()).toEqual([]));
  });

  test('the button adds as well, and a second one of a network is allowed and said', async () => {
    const { user, personId } = await openPage();
    await user.type(box(), 'linkedin.com/in/zoe-q');
    await user.click(within(region()).getByRole('button', { name: 'Add' }));
    await screen.findByText('Zoë now has two LinkedIn profiles');
    await waitFor(() => expect(rows()).toHaveLength(2));
    await waitFor(() => expect(box()).toHaveProperty('value', ''));
    await user.type(box(), 'linkedin.com/in/zoe-quartermaine{Enter}');
    await screen.findByText('Zoë now has 3 LinkedIn profiles');
    expect(await liveKeys(personId)).toHaveLength(3);
  });

  test('Open profile opens that one', async () => {
    const { user, personId } = await openPage();
    await run(addProfile, { personId, profile: profile('zoe-q') });
    const name = 'Open profile linkedin.com/in/zoe-q';
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(async () => {
      const tabs = await fakeBrowser.tabs.query({});
      expect(tabs.map(({ url }) => url)).toContain('https://www.linkedin.com/in/zoe-q/');
    });
  });

  test('Remove takes the profile and leaves the person; Undo brings it back', async () => {
    const { user, personId } = await openPage();
    await user.click(screen.getByRole('button', { name: 'Remove linkedin.com/in/zoe' }));
    await screen.findByText('Profile removed');
    await waitFor(() => expect(rows()).toEqual([]));
    expect(screen.getByRole('heading', { level: 1, name: 'Zoë' })).toBeDefined();
    // Where Ctrl+Z takes it back: not in the field, where it would be the browser's own.
    await waitFor(() => expect(document.activeElement).toBe(region()));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(rows()).toEqual(['LinkedIn linkedin.com/in/zoe']));
    expect(await liveKeys(personId)).toEqual(['li:in:zoe']);
  });

  test('one that was theirs is a former address: it cannot be opened', async () => {
    const { personId } = await openPage();
    const { key } = profile('zoe');
    const { personIds } = await run(somebodyElse, { personId, key, pageName: 'Olu Adeyemi' });
    await waitFor(() => expect(rows()).toEqual(['Former address linkedin.com/in/zoe']));
    expect(within(region()).queryByRole('button', { name: /^Open profile/ })).toBeNull();
    const other = personIds.find((id) => id !== personId)!;
    expect(await liveKeys(other)).toEqual([key]);
  });
});

describe('an address that is not added', () => {
  test.each([
    ['Foundry Nine', /not the address of a profile.*LinkedIn/],
    ['https://foundry.test/in/zoe', /not the address of a profile/],
    ['https://www.linkedin.com/company/loom', /This LinkedIn page is nobody’s profile/],
    ['linkedin.com/in/me', /your own LinkedIn profile/],
    ['evil-linkedin.com/in/zoe', /only looks like LinkedIn: .* evil-linkedin\.com\./],
    ['https://linkedin.com.x.test/in/zoe', /only looks like LinkedIn: .* linkedin\.com\.x\.test\./],
    ['www.linkedin.com@x.test/in/zoe', /only looks like LinkedIn: .* x\.test\./],
    ['https://lіnkedin.com/in/zoe', /only looks like LinkedIn: .* xn--lnkedin-rog\.com\./],
    ['linkedin.com/in/zoe', /theirs already/],
  ])('%s: a sentence says why, what was typed stays, nothing changes', async (pasted, why) => {
    const { user, personId } = await openPage();
    const before = await fileOf(personId);
    await user.click(box());
    await user.paste(pasted);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(about()).toMatch(why));
    expect(about()).toMatch(/\.$/);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(box()).toHaveProperty('value', pasted);
    expect(await fileOf(personId)).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('half an address is not called wrong while it is being typed', async () => {
    const { user } = await openPage();
    await user.type(box(), 'linkedin.com/i');
    expect(about()).toBe('');
    await user.tab();
    await waitFor(() => expect(about()).toMatch(/nobody’s profile/));
    await user.type(box(), 'n/zoe-q');
    await waitFor(() => expect(about()).toBe('LinkedIn · zoe-q'));
  });

  test('nothing at all is no error', async () => {
    const { user } = await openPage();
    await user.type(box(), '  {Enter}');
    expect(box().getAttribute('aria-invalid')).toBeNull();
    await waitFor(() => expect(box()).toHaveProperty('value', ''));
  });

  test('a profile of somebody else names them, leads to them, and offers to merge the two', async () => {
    const olu = await keepPerson('Olúwaṣeun Adéyẹmí', { profile: profile('olu') });
    const { user, personId, opened } = await openPage();
    await user.type(box(), 'linkedin.com/in/olu{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Olúwaṣeun Adéyẹmí' }));
    expect(opened).toEqual([olu]);
    expect(about()).toMatch(/belongs to Olúwaṣeun Adéyẹmí already\./);
    expect(box()).toHaveProperty('value', 'linkedin.com/in/olu');
    expect(await liveKeys(personId)).toEqual(['li:in:zoe']);
    expect(await liveKeys(olu)).toEqual(['li:in:olu']);
    // The fake browser has no addresses of its own, and no window.
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `kith:/${path}`);
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(vi.fn().mockResolvedValue([]));
    const openTab = vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(screen.getByRole('button', { name: /^Merge/ }));
    const url = `kith://home.html#/merge/${personId}/${olu}`;
    await waitFor(() => expect(openTab).toHaveBeenCalledWith({ url }));
  });

  test('what was pasted and not added is a draft: it is there when the page is opened again', async () => {
    const { user, personId, unmount } = await openPage();
    await user.type(box(), 'linkedin.com/in/zoe-q');
    await draftHolds(`person/${personId}/profiles`, {
      address: { value: 'linkedin.com/in/zoe-q' },
    });
    unmount();
    show(<LivePage personId={personId} />);
    await waitFor(() => expect(box()).toHaveProperty('value', 'linkedin.com/in/zoe-q'));
    expect(await liveKeys(personId)).toEqual(['li:in:zoe']);
    await user.type(box(), '{Enter}');
    await screen.findByText('Zoë now has two LinkedIn profiles');
    await waitFor(async () =>
      expect(await readDraft(`person/${personId}/profiles`)).toBeUndefined(),
    );
  });

  test('one that somebody took in another window meanwhile is theirs, and said to be', async () => {
    const { user } = await openPage();
    await user.type(box(), 'linkedin.com/in/olu');
    await keepPerson('Olu', { profile: profile('olu') });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(about()).toMatch(/belongs to Olu already/));
  });
});
