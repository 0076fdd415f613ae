import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { Queue } from '@/components/queue/queue';
import type { QueueOptions } from '@/components/queue/queue-list';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { logPerson, type LogPersonInput } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import type { TouchKind } from '@/lib/domain/kinds';
import type { Day } from '@/lib/domain/day';
import { timeline } from '@/lib/domain/person-file';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput, TODAY } from '@/tests/builders';

/** A new store on the day of the tests; only the date stands still, timers run. */
export async function newDay(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00`) });
  await emptyStore();
}

/** Keeps somebody, with a follow-up that was set on 7 Nov. */
export async function keep(name: string, due: Day | null, rest: Partial<LogPersonInput> = {}) {
  const followUp = due === null ? {} : { followUp: { due, reason: '' } };
  const input = logInput(name, { ...followUp, ...rest });
  const { personIds } = await run(logPerson, input, context('2026-11-07'));
  const [personId] = personIds;
  if (personId === undefined) throw new Error('nobody was kept');
  return personId;
}

/** Plans a touch with somebody. */
export async function plan(personId: string, day: Day, kind: TouchKind | null, text = '') {
  const touch = { kind, day, text, startedBy: null };
  await run(logTouch, { personId, touch }, context('2026-11-07'));
}

/** The queue on a page of its own. */
export function showQueue(options: Partial<QueueOptions> = {}) {
  const opened: string[] = [];
  render(
    <Toasts>
      <NotebookPage>
        <Queue onOpenPerson={(personId) => opened.push(personId)} {...options} />
      </NotebookPage>
    </Toasts>,
  );
  return { user: userEvent.setup(), opened };
}

/** The row of a person, once it is there. */
export const row = (name: string) => screen.findByRole('listitem', { name });

/** A button of a person's row. */
export async function buttonOf(name: string, button: string | RegExp) {
  return within(await row(name)).getByRole('button', { name: button });
}

/** The names in the queue, under the heading they stand under. */
export function shownSections(): Record<string, string[]> {
  return Object.fromEntries(
    screen.getAllByRole('heading', { level: 2 }).map((heading) => {
      const rows = within(screen.getByRole('list', { name: heading.textContent })).queryAllByRole(
        'listitem',
      );
      return [heading.textContent, rows.map((each) => each.getAttribute('aria-label') ?? '')];
    }),
  );
}

/** Waits until nobody by this name is in the queue. */
export const gone = (name: string) =>
  waitFor(() => expect(screen.queryByRole('listitem', { name })).toBeNull());

/** What stands in somebody's timeline, the newest first. */
export async function records(personId: string) {
  const file = await readPersonFile(personId);
  return file === null ? [] : timeline(file);
}
