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

it('a change that a later one builds on is not undone, and the reason is said', async () => {
  await keepAndDrop();
  const user = await showChanges();
  const oldest = screen.getAllByRole('listitem').at(-1);
  if (oldest === undefined) throw new Error('no change is shown');
  await user.click(within(oldest).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Undo that first/)).toBeTruthy();
  expect(within(oldest).queryByText('Undone')).toBeNull();
});
