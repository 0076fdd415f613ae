// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ImportProgressLine } from '@/components/import/import-progress-line';
import { ImportRoom } from '@/components/import/import-room';
import { openKith } from '@/lib/storage/open';
import { madeUpConnections } from '@/scripts/bench/made-up-connections';
import { newBrowser, show } from '@/tests/components/data/data-on-screen';

beforeEach(async () => {
  await newBrowser();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});

/** The room, and a button for what a file dropped elsewhere in Home does. */
function Room() {
  const [dropped, setDropped] = useState<File | null>(null);
  return (
    <>
      <button type="button" onClick={() => setDropped(new File(['Name\nBo'], 'other.csv'))}>
        Drop
      </button>
      <ImportRoom
        dropped={dropped}
        onTaken={() => setDropped(null)}
        chooseHref="#/choose"
        backup={() => null}
      />
    </>
  );
}

function pick(text: string): void {
  const files = [new File([text], 'Connections.csv')];
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
}

/** Picks a file of so many rows and begins to import it. */
async function begin(rows: number): Promise<ReturnType<typeof show>> {
  const user = show(<Room />);
  pick(madeUpConnections(rows));
  fireEvent.click(await screen.findByRole('button', { name: /^Import \d+ people$/ }));
  return user;
}

async function stored(): Promise<number[]> {
  const database = await openKith();
  const stores = ['people', 'profiles', 'queue', 'summaries', 'journal'] as const;
  return Promise.all(stores.map((store) => database.count(store)));
}

it('a bar and words say how many of how many people are through, and how many a second', () => {
  vi.spyOn(performance, 'now').mockReturnValue(5000);
  const progress = { done: 1500, of: 30_000 };
  const step = { is: 'writing', progress, since: 3000 } as const;
  render(<ImportProgressLine step={step} isCancelled={false} />);
  const bar = screen.getByRole('progressbar', { name: 'How far the import is' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1500', '30000']);
  screen.getByText('1,500 of 30,000 people, 750 a second');
});

it('while nothing can be counted yet the bar has no value, and the words are read out', () => {
  const step = { is: 'writing', progress: null, since: 0 } as const;
  render(<ImportProgressLine step={step} isCancelled={false} />);
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  expect(screen.getByRole('status').textContent).toBe('Preparing…');
});

it('Cancel before anything is written changes nothing, says so, and leaves the preview as it was', async () => {
  await begin(5);
  screen.getByRole('progressbar');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Cancelled. Nothing was changed.');
  expect(await stored()).toEqual([0, 0, 0, 0, 0]);
  expect(screen.queryByRole('progressbar')).toBeNull();
  screen.getByRole('button', { name: /^Import 5 people$/ });
});

it('Cancel while people are written leaves none of them', async () => {
  await begin(900);
  await screen.findByText(/^[\d,]+ of 885 people/);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Cancelled. Nothing was changed.');
  expect(await stored()).toEqual([0, 0, 0, 0, 0]);
});

it('a file that comes while one is imported is not taken, and that is said', async () => {
  await begin(5);
  fireEvent.click(screen.getByRole('button', { name: 'Drop' }));
  screen.getByText(/^An import is under way/);
  await screen.findByRole('heading', { name: 'Imported' });
  expect((await stored())[0]).toBe(5);
});

it('all of it goes by keyboard: choose what to see, import, and go on to whom to keep', async () => {
  const user = show(<Room />);
  pick(madeUpConnections(8));
  const heading = await screen.findByRole('heading', { name: /Connections\.csv/ });
  expect(document.activeElement).toBe(heading);
  await user.tab();
  expect(document.activeElement?.textContent).toBe('All 8');
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Skipped 1', pressed: true });
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Import 7 people');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Imported' })).toBe(document.activeElement);
  screen.getByText('7 new');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('choose whom to keep up with');
});
