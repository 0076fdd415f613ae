// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PersonPage } from '@/components/person/person-page';
import { logTouch } from '@/lib/acts/log-touch';
import { addBringUp } from '@/lib/acts/person-marks';
import { removePerson } from '@/lib/acts/remove';
import { run } from '@/lib/storage/run';
import { emptyStore, profile, TODAY } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a kept person's page", () => {
  test('somebody of whom only the name is known has a page without empty rows', async () => {
    show(<LivePage personId={await keepPerson('Zoë Quartermaine')} />);
    await screen.findByRole('heading', { level: 1, name: 'Zoë Quartermaine' });
    await screen.findByLabelText('What happened');
    const brief = screen.getByRole('region', { name: 'Brief' });
    expect(brief.textContent).toBe('');
    expect(screen.getByText(/Nothing yet/)).toBeDefined();
  });

  test.each(['محمد العربي', 'W'.repeat(500), '<b>Robert</b>'])(
    'a name such as %s is shown as it is',
    async (name) => {
      show(<LivePage personId={await keepPerson(name)} />);
      const heading = await screen.findByRole('heading', { level: 1 });
      expect(heading.querySelector('bdi')?.textContent).toBe(name);
    },
  );

  test('the brief says how you met, and who introduced you opens', async () => {
    const ana = await keepPerson('Ana Ruiz');
    const zoe = await keepPerson('Zoë', {
      fields: {
        name: 'Zoë',
        howMet: 'Panel on typography',
        whereMet: 'Lisbon',
        metOn: '2025-03',
        introducedBy: { personId: ana },
      },
    });
    const onOpenPerson = vi.fn();
    const { user } = show(<LivePage personId={zoe} onOpenPerson={onOpenPerson} />);
    const link = await screen.findByRole('button', { name: 'Ana Ruiz' });
    expect(link.closest('dd')?.textContent).toBe(
      'Panel on typography, Lisbon · Mar 2025, through Ana Ruiz',
    );
    await user.click(link);
    expect(onOpenPerson).toHaveBeenCalledWith(ana);
  });

  test('the brief holds the last touch, promises, help both ways and what to bring up', async () => {
    const personId = await keepPerson('Zoë', {
      fields: { name: 'Zoë', hopesFor: 'A teaching post', needs: ['a printer'] },
      valueOffered: { text: 'Our comparison', kind: 'article', state: 'offered' },
      valueReceived: { text: 'Introduced me to Bo', kind: null, state: 'open' },
      promise: { text: 'the spacing table', by: 'me', due: '2026-11-27' },
      followUp: { due: '2026-12-03', reason: 'send the article' },
    });
    const touch = { kind: 'coffee' as const, day: '2026-10-31', text: 'Moving', startedBy: null };
    await run(logTouch, { personId, touch });
    await run(addBringUp, { personId, text: 'How the workshop went' });
    const { user } = show(<LivePage personId={personId} />);
    const brief = within(await screen.findByRole('region', { name: 'Brief' }));
    expect(brief.getByText('Last touch').nextSibling?.textContent).toBe(
      'Coffee, 3 weeks agoMoving',
    );
    expect(brief.getByText('A teaching post')).toBeDefined();
    expect(brief.getByText('a printer')).toBeDefined();
    expect(brief.getByText('Next').nextSibling?.textContent).toContain(
      'Thu 3 Dec · send the article',
    );
    const help = within(screen.getByRole('region', { name: 'Help, both ways' }));
    expect(help.getByRole('list', { name: 'You offered' }).textContent).toContain('Our comparison');
    await user.click(brief.getByRole('button', { name: 'Thanked' }));
    await waitFor(() => expect(brief.queryByText('not thanked yet')).toBeNull());
    await user.click(brief.getByRole('checkbox', { name: 'How the workshop went' }));
    await waitFor(() => expect(brief.queryByRole('checkbox')).toBeNull());
    const promise = brief.getByRole('group', {
      name: /You promised the spacing table by Fri 27 Nov/,
    });
    await user.click(within(promise).getByRole('button', { name: 'Kept' }));
    await waitFor(() => expect(brief.queryByRole('group')).toBeNull());
    expect((await fileOf(personId)).records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'value', state: 'thanked' }),
        expect.objectContaining({ type: 'bring-up', usedOn: TODAY }),
        expect.objectContaining({ type: 'promise', state: 'kept', closedOn: TODAY }),
      ]),
    );
  });

  test('Star says whether it is on, and keeps', async () => {
    const personId = await keepPerson('Zoë');
    const { user } = show(<LivePage personId={personId} />);
    const star = await screen.findByRole('button', { name: 'Star' });
    expect(star.getAttribute('aria-pressed')).toBe('false');
    await user.click(star);
    await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
    expect((await fileOf(personId)).person.starred).toBe(true);
  });

  test('Open profile opens one tab; Remove person can be undone', async () => {
    const personId = await keepPerson('Zoë', { profile: profile('zoe') });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Open profile' }));
    await waitFor(async () => {
      const tabs = await fakeBrowser.tabs.query({});
      expect(tabs.filter(({ url }) => url?.includes('/in/zoe'))).toHaveLength(1);
    });
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Remove person' }));
    await screen.findByText('Zoë removed');
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1 })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 1, name: 'Zoë' });
  });

  test('what is refused is said: another window removed the person', async () => {
    const personId = await keepPerson('Zoë');
    const file = await fileOf(personId);
    // A page that has not heard of it yet.
    const { user } = show(<PersonPage file={file} onOpenPerson={() => {}} />);
    await run(removePerson, { personId });
    await user.click(await screen.findByRole('button', { name: 'Star' }));
    await screen.findByText(/was removed in another window/);
    const field = screen.getByLabelText('Bring up next time', { selector: 'input' });
    await user.type(field, 'the workshop{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field).toHaveProperty('value', 'the workshop');
  });

  test('a profile that the browser does not open is told of', async () => {
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValueOnce(new Error('no window'));
    const personId = await keepPerson('Zoë', { profile: profile('zoe') });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Open profile' }));
    await screen.findByText('The profile could not be opened. Try again.');
  });

  test('somebody without a profile has none to open', async () => {
    const { user } = show(<LivePage personId={await keepPerson('Zoë')} />);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    expect(screen.queryByRole('button', { name: 'Open profile' })).toBeNull();
  });

  test('an introducer in the bin takes no name with them', async () => {
    const ana = await keepPerson('Ana Ruiz');
    const fields = { name: 'Zoë', introducedBy: { personId: ana } };
    const zoe = await keepPerson('Zoë', { fields });
    await run(removePerson, { personId: ana });
    show(<LivePage personId={zoe} />);
    expect((await screen.findByText('Met')).nextSibling?.textContent).toBe('Through …');
  });
});
