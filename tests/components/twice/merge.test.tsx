// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MergeForm } from '@/components/twice/merge-form';
import { MergeRoom } from '@/components/twice/merge-room';
import { logTouch } from '@/lib/acts/log-touch';
import { mergePeople } from '@/lib/acts/merge-people';
import { removePerson } from '@/lib/acts/remove';
import { appendToDraft, readDraft } from '@/lib/storage/drafts';
import { closeKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { emptyStore, TODAY } from '@/tests/builders';
import { keep, keepTwins, show } from '@/tests/components/twice/two-people';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00`) });
  await emptyStore();
});
afterEach(() => void vi.useRealTimers());

function showMerge(personId: string, otherId: string) {
  const merged: string[] = [];
  const onCancel = vi.fn();
  const shown = show(
    <MergeRoom
      {...{ personId, otherId, onCancel }}
      hrefOf={(id) => `#/person/${id}`}
      nameRecord={({ type, ...record }) => ({
        title: type,
        text: 'text' in record ? record.text : '',
      })}
      onMerged={(id) => merged.push(id)}
    />,
  );
  return { ...shown, merged, onCancel };
}

const group = (field: string) => screen.findByRole('group', { name: field });
const chosen = async (field: string) =>
  (await group(field)).querySelector(':checked')?.closest('label')?.textContent;

async function mergeNow(user: ReturnType<typeof show>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Merge' }));
}

describe('the merge of two people', () => {
  test('where they differ each field is a choice, with the sensible one chosen', async () => {
    const a = await keep(
      'Zoë Quartermaine',
      { headline: 'Type director', expertise: ['kerning'], idealGap: 28, location: 'Lisbon' },
      {},
      '2026-11-01',
    );
    const b = await keep(
      'Zoe Quartermaine',
      { headline: 'Founder', expertise: ['grants', 'kerning'], idealGap: 42, needs: ['numbers'] },
      {},
      '2026-11-09',
    );
    const { user, merged } = showMerge(a, b);
    expect(await chosen('Name')).toBe('Zoe Quartermaine');
    expect(await chosen('Headline')).toBe('Founder');
    expect(await chosen('Expertise')).toBe('Bothkerning, grants');
    expect(await chosen('Ideal gap')).toBe('6 weeks');
    // What only one says is no question, but is shown.
    expect(screen.queryByRole('group', { name: 'Location' })).toBeNull();
    screen.getByText('Lisbon');
    screen.getByText('numbers');
    await user.click(within(await group('Headline')).getByRole('radio', { name: 'Type director' }));
    within(await group('Expertise'))
      .getByRole('radio', { name: 'grants, kerning' })
      .focus();
    await user.keyboard('{ }');
    expect(await chosen('Expertise')).toBe('grants, kerning');
    await mergeNow(user);
    await waitFor(() => expect(merged).toEqual([a]));
    const { person } = (await readPersonFile(a))!;
    expect(person).toMatchObject({
      name: 'Zoe Quartermaine',
      formerNames: ['Zoë Quartermaine'],
      headline: 'Type director',
      expertise: ['grants', 'kerning'],
      idealGap: 42,
      location: 'Lisbon',
      needs: ['numbers'],
    });
  });

  test('the name that gives way stays as a former name, and the screen says so', async () => {
    const [a, b] = await keepTwins();
    const { user } = showMerge(a, b);
    await screen.findByText('“Zoë Quartermaine” stays as a former name: search still finds it.');
    await user.click(within(await group('Name')).getByRole('radio', { name: 'Zoë Quartermaine' }));
    await screen.findByText(/“Zoe Quartermaine-Okonkwo” stays as a former name/);
  });

  test('it becomes the page of the older one unless the other is wanted; choices keep their values', async () => {
    const [a, b] = await keepTwins();
    const { user, merged } = showMerge(b, a);
    const side = await screen.findByRole('region', { name: 'Zoë Quartermaine' });
    within(side).getByText('This page stays');
    await user.click(within(await group('Name')).getByRole('radio', { name: 'Zoë Quartermaine' }));
    await user.click(screen.getByRole('button', { name: 'Let this page stay' }));
    const other = screen.getByRole('region', { name: 'Zoe Quartermaine-Okonkwo' });
    within(other).getByText('This page stays');
    expect(await chosen('Name')).toBe('Zoë Quartermaine');
    await mergeNow(user);
    await waitFor(() => expect(merged).toEqual([b]));
    const { person } = (await readPersonFile(b))!;
    expect(person.name).toBe('Zoë Quartermaine');
    expect(person.mergedIds).toEqual([a]);
  });

  test('a limit that would be shorter than the gap is shown as what it will be', async () => {
    const a = await keep('Ana Ruiz', { idealGap: 7, limit: 14 }, {}, '2026-11-01');
    const b = await keep('Ana Ruiz', { idealGap: 28, limit: 60 }, {}, '2026-11-09');
    const { user } = showMerge(a, b);
    await user.click(within(await group('Limit')).getByRole('radio', { name: '2 weeks' }));
    // The gap follows to the same person's, until it is chosen itself.
    expect(await chosen('Ideal gap')).toBe('1 week');
    await user.click(within(await group('Ideal gap')).getByRole('radio', { name: '4 weeks' }));
    await screen.findByText('It will be: 4 weeks');
  });

  test('profiles, both timelines, follow-ups and mentions are shown as they will be', async () => {
    const own = (slug: string) => ({ key: `li:in:${slug}`, network: 'linkedin', aliases: [] });
    const followUp = (due: string) => ({ followUp: { due, reason: '' } });
    const a = await keep(
      'Zoë',
      {},
      { profile: own('zoe'), ...followUp('2026-12-09') },
      '2026-11-01',
    );
    const b = await keep('Zoe', {}, { profile: own('zoe-2'), ...followUp('2026-12-01') });
    for (const [id, said] of [
      [a, 'Spoke of grants'],
      [b, 'Co-op Fest'],
    ] as const) {
      const touch = { kind: null, day: '2026-11-10', text: said, startedBy: null };
      await run(logTouch, {
        personId: id,
        touch,
        followUp: followUp(id === a ? '2026-12-09' : '2026-12-01').followUp,
      });
    }
    for (const name of ['Olu', 'Hana']) await keep(name, { introducedBy: { personId: b } });
    showMerge(a, b);
    await screen.findByText('linkedin.com/in/zoe');
    screen.getByText('linkedin.com/in/zoe-2');
    screen.getByText('6 entries, of both');
    screen.getByText('Spoke of grants');
    screen.getByText('Co-op Fest');
    screen.getByText(
      'The follow-up on Tue 1 Dec stays open; the one on Wed 9 Dec is closed as replaced.',
    );
    screen.getByText('2 people were introduced by Zoe: from now on, by the one who stays.');
  });

  test('two who introduced each other introduce nobody afterwards, which is said', async () => {
    const a = await keep('Zoë', {}, {}, '2026-11-01');
    const b = await keep('Zoe', { introducedBy: { personId: a } });
    showMerge(a, b);
    await screen.findByText(/One of them introduced the other/);
  });

  test('two with nothing in common but an empty page can be merged, too', async () => {
    const a = await keep('Ana', {}, {}, '2026-11-01');
    const b = await keep('Ana');
    const { user, merged } = showMerge(a, b);
    await screen.findByText('They differ in nothing.');
    await mergeNow(user);
    await waitFor(() => expect(merged).toEqual([a]));
  });

  test('Ctrl+Enter merges from anywhere, Undo makes them two again, exactly', async () => {
    const [a, b] = await keepTwins();
    const before = [await readPersonFile(a), await readPersonFile(b)];
    const { user, merged } = showMerge(a, b);
    await group('Name');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(merged).toEqual([a]));
    await screen.findByText('Merged: Zoe Quartermaine-Okonkwo is one person now');
    expect((await readPersonFile(b))?.person.id).toBe(a);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone');
    expect([await readPersonFile(a), await readPersonFile(b)]).toEqual(before);
  });

  test('Cancel changes nothing', async () => {
    const [a, b] = await keepTwins();
    const { user, onCancel } = showMerge(a, b);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
    expect((await readPersonFile(b))?.person.id).toBe(b);
  });
});

describe('a merge that cannot be', () => {
  test('with somebody who is gone says so and leads to who is left', async () => {
    const [a, b] = await keepTwins();
    showMerge(a, b);
    await group('Name');
    await act(async () => void (await run(removePerson, { personId: b })));
    const said = await screen.findByRole('alert');
    within(said).getByText('One of the two is gone');
    expect(within(said).getByRole('link').getAttribute('href')).toBe(`#/person/${a}`);
  });

  test('of two who are one by now says so', async () => {
    const [a, b] = await keepTwins();
    await run(mergePeople, { keepId: a, otherId: b, choices: {} });
    showMerge(b, a);
    await screen.findByRole('heading', { name: 'This is one person' });
  });

  test('that the store refuses, because the page knew no better, says why in place', async () => {
    const [a, b] = await keepTwins();
    const [first, second] = [(await readPersonFile(a))!, (await readPersonFile(b))!];
    await run(removePerson, { personId: b });
    const onMerged = vi.fn();
    const seen = {
      one: first,
      other: second,
      mentioning: new Map(),
      unsaved: [],
      names: new Map(),
    };
    const { user } = show(
      <MergeForm
        {...{ first, second, seen, onMerged }}
        hrefOf={String}
        nameRecord={() => ({ title: '', text: '' })}
        onCancel={vi.fn()}
      />,
    );
    await user.click(await screen.findByRole('radio', { name: 'Zoë Quartermaine' }));
    await mergeNow(user);
    expect((await screen.findByRole('alert')).textContent).toContain('was removed');
    expect(onMerged).not.toHaveBeenCalled();
    // What was chosen is still chosen, and the way is free for another try.
    expect(await chosen('Name')).toBe('Zoë Quartermaine');
    expect(screen.getByRole('button', { name: 'Merge' }).getAttribute('aria-disabled')).toBe(
      'false',
    );
  });

  test('in a store that cannot be read is said as that', async () => {
    await closeKith();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    showMerge('a', 'b');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  });
});

describe('what was typed and not saved', () => {
  test('lets its person stay, so that it is not left behind', async () => {
    const [a, b] = await keepTwins();
    await appendToDraft(`person/${b}`, 'text', 'Spoke about the move');
    const { user, merged } = showMerge(a, b);
    const side = await screen.findByRole('region', { name: 'Zoe Quartermaine-Okonkwo' });
    within(side).getByText('This page stays');
    await mergeNow(user);
    await waitFor(() => expect(merged).toEqual([b]));
    expect((await readDraft(`person/${b}`))?.values).toEqual({ text: 'Spoke about the move' });
  });

  test('holds the merge back where its person would go, and leads there', async () => {
    const [a, b] = await keepTwins();
    await appendToDraft(`person/${a}`, 'text', 'Asked about grants');
    await appendToDraft(`person/${b}/details`, 'note', 'half a note');
    const { user, merged } = showMerge(a, b);
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('You began something about Zoe Quartermaine-Okonkwo');
    expect(within(said).getByRole('link').getAttribute('href')).toBe(`#/person/${b}`);
    await mergeNow(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(merged).toEqual([]);
    expect((await readPersonFile(b))?.person.id).toBe(b);
  });

  test('in another window while this one looks on is not left behind either', async () => {
    const [a, b] = await keepTwins();
    const { user, merged } = showMerge(a, b);
    await group('Name');
    await appendToDraft(`person/${b}`, 'text', 'just now');
    await mergeNow(user);
    await screen.findByText(/being typed in another window/);
    expect(merged).toEqual([]);
    expect((await readDraft(`person/${b}`))?.values).toEqual({ text: 'just now' });
  });
});
