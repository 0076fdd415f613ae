// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyStore, TODAY } from '@/tests/builders';
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
});

async function showPage(rest: Parameters<typeof keepPerson>[1] = {}) {
  const personId = await keepPerson('Zoë Quartermaine', rest);
  const page = show(<LivePage personId={personId} />);
  await screen.findByLabelText('What happened');
  return { personId, ...page };
}

const save = (): HTMLElement => screen.getByRole('button', { name: 'Save' });

describe('the touch form', () => {
  test('a touch stands in the timeline and clears a follow-up that is due', async () => {
    standStill('2026-11-07');
    const personId = await keepPerson('Zoë', { followUp: { due: '2026-11-20', reason: 'move' } });
    standStill();
    const { user } = show(<LivePage personId={personId} />);
    await user.selectOptions(await screen.findByLabelText('Kind of touch'), 'coffee');
    await user.type(screen.getByLabelText('What happened'), 'Talked about the move');
    await user.selectOptions(screen.getByLabelText('Who started it'), 'me');
    await user.click(save());
    await screen.findByText('Saved');
    const row = await screen.findByText('Talked about the move', { selector: '.record-text' });
    const item = within(row.closest('li')!);
    expect(item.getByText('Coffee')).toBeDefined();
    expect(item.getByText('Sat 21 Nov')).toBeDefined();
    expect(screen.queryByText('Next')).toBeNull();
    expect((await fileOf(personId)).records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'touch', day: TODAY, kind: 'coffee', startedBy: 'me' }),
        expect.objectContaining({ type: 'follow-up', state: 'cleared' }),
      ]),
    );
    expect(screen.getByLabelText('What happened')).toHaveProperty('value', '');
  });

  test('a chip chooses the kind that the list shows', async () => {
    const { user } = await showPage();
    await user.click(screen.getByRole('button', { name: 'Call' }));
    expect(screen.getByLabelText('Kind of touch')).toHaveProperty('value', 'call');
    expect(screen.getByRole('button', { name: 'Call' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a day to come makes a plan, and the form says so before', async () => {
    const { user, personId } = await showPage({ followUp: { due: TODAY, reason: 'ask' } });
    await user.click(screen.getByRole('button', { name: 'Coffee' }));
    await user.type(screen.getByLabelText('Day of touch'), 'tomorrow');
    await screen.findByText(/A plan: it counts/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Planned: Coffee');
    expect((await fileOf(personId)).records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'touch', state: 'planned', day: '2026-11-22' }),
        expect.objectContaining({ type: 'follow-up', state: 'open' }),
      ]),
    );
  });

  test('a weekday is the last one, for a touch lies behind', async () => {
    const { user, personId } = await showPage();
    await user.type(screen.getByLabelText('Day of touch'), 'monday');
    await user.click(save());
    await screen.findByText('Saved');
    expect((await fileOf(personId)).records).toMatchObject([{ day: '2026-11-16' }]);
  });

  test('value, promise, something to bring up and a note are saved in one act, one undo takes them back', async () => {
    const { user, personId } = await showPage();
    for (const name of ['+ bring up', '+ note']) {
      await user.click(screen.getByRole('button', { name }));
    }
    await user.type(screen.getByLabelText('Value you offered'), 'A review');
    await user.type(screen.getByLabelText('Value you received'), 'Good advice');
    await user.type(screen.getByLabelText('Promise'), 'the table');
    await user.selectOptions(screen.getByLabelText('Promised by'), 'them');
    await user.type(screen.getByLabelText('Due'), '27 Nov');
    await user.type(screen.getByLabelText('Something to bring up'), 'the workshop');
    await user.type(screen.getByLabelText('Something to remember'), 'Likes trains');
    await user.type(screen.getByLabelText('Next follow-up'), '3m');
    await user.click(save());
    await screen.findByText('Saved');
    const { records } = await fileOf(personId);
    expect(records.map(({ type }) => type).toSorted()).toEqual(
      ['bring-up', 'follow-up', 'note', 'promise', 'value', 'value'].toSorted(),
    );
    expect(records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'promise', by: 'them', due: '2026-11-27' }),
        expect.objectContaining({ type: 'follow-up', due: '2027-02-21' }),
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await fileOf(personId)).records).toEqual([]));
  });

  test('nothing typed is nothing to save', async () => {
    const { user, personId } = await showPage();
    await user.click(save());
    await screen.findByText(/nothing to save yet/);
    expect((await fileOf(personId)).records).toEqual([]);
  });

  test('a day that cannot be read is said beside its field and the rest stays', async () => {
    const { user, personId } = await showPage();
    await user.type(screen.getByLabelText('What happened'), 'Long talk');
    await user.type(screen.getByLabelText('Day of touch'), 'some day');
    await user.click(save());
    await screen.findByText(/Try “yesterday”/);
    expect(document.activeElement).toBe(screen.getByLabelText('Day of touch'));
    expect(screen.getByLabelText('What happened')).toHaveProperty('value', 'Long talk');
    expect((await fileOf(personId)).records).toEqual([]);
  });

  test('a draft comes back, and another person’s page does not have it', async () => {
    const { user, personId, unmount } = await showPage();
    await user.type(screen.getByLabelText('Promise'), 'the table');
    await draftHolds(`person/${personId}`, { promise: 'the table' });
    unmount();
    const other = await showPage();
    expect(screen.getByLabelText('Promise')).toHaveProperty('value', '');
    other.unmount();
    show(<LivePage personId={personId} />);
    expect(await screen.findByLabelText('Promise')).toHaveProperty('value', 'the table');
  });

  test('pressing Save twice logs one touch', async () => {
    const { user, personId } = await showPage();
    await user.type(screen.getByLabelText('What happened'), 'Long talk');
    await user.dblClick(save());
    await screen.findByText('Saved');
    await user.click(save());
    expect((await fileOf(personId)).records).toHaveLength(1);
  });

  test('the foot says which rhythm a touch restarts', async () => {
    await showPage({ fields: { name: 'Zoë', idealGap: 28 } });
    expect(screen.getByText('Restarts the 4-week rhythm')).toBeDefined();
  });
});
