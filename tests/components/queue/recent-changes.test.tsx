// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecentChanges } from '@/components/queue/recent-changes';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { drop, snooze } from '@/lib/acts/queue-acts';
import { openFollowUp } from '@/lib/domain/person-file';
import { readPersonFile } from '@/lib/storage/people-query';
import { readQueue } from '@/lib/storage/queue-query';
import { run } from '@/lib/storage/run';
import { context, TODAY } from '@/tests/builders';
import { keep, newDay } from '@/tests/components/queue/queue-on-screen';

beforeEach(newDay);
afterEach(() => void vi.useRealTimers());

async function showChanges() {
  render(
    <Toasts>
      <NotebookPage>
        <RecentChanges />
      </NotebookPage>
    </Toasts>,
  );
  await screen.findByRole('list');
  return userEvent.setup();
}

async function keepAndDrop() {
  const personId = await keep('Olu Adeyemi', TODAY);
  const file = await readPersonFile(personId);
  const itemId = (file === null ? undefined : openFollowUp(file)?.id) ?? '';
  const items = [{ kind: 'follow-up' as const, itemId }];
  await run(snooze, { personId, items, until: '2026-11-28' }, context());
  await run(drop, { personId, items }, context());
}

const changes = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);

it('the newest change stands first, in a sentence with the name', async () => {
  await keepAndDrop();
  await showChanges();
  expect(changes()).toEqual(['Dropped: Olu Adeyemi', 'Snoozed Olu Adeyemi', 'Logged Olu Adeyemi']);
});

it('a change that is undone says so, and the queue is as it was before', async () => {
  await keepAndDrop();
  const user = await showChanges();
  const [newest] = screen.getAllByRole('listitem');
  if (newest === undefined) throw new Error('no change is shown');
  await user.click(within(newest).getByRole('button', { name: 'Undo' }));
  expect(await within(newest).findByText('Undone')).toBeTruthy();
  expect(changes()).toHaveLength(3);
  expect((await readQueue('2026-11-28')).sections.overdue).toHaveLength(1);
});

it('a change that something builds on is not undone, and it says what does', async () => {
  await keepAndDrop();
  const user = await showChanges();
  const [, snoozed] = screen.getAllByRole('listitem');
  await user.click(within(snoozed!).getByRole('button', { name: 'Undo' }));
  await screen.findByText('“Dropped: Olu Adeyemi” builds on this. Undo that first.');
  expect(changes()).toHaveLength(3);
});

it('a change out of order is undone where nothing builds on it', async () => {
  await keepAndDrop();
  await keep('Zoë', TODAY);
  const user = await showChanges();
  const [, dropped] = screen.getAllByRole('listitem');
  await user.click(within(dropped!).getByRole('button', { name: 'Undo' }));
  expect(await within(dropped!).findByText('Undone')).toBeTruthy();
  expect((await readQueue('2026-11-28')).sections.overdue).toHaveLength(2);
});
