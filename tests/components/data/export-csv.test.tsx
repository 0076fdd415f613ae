// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportButton } from '@/components/data/export-button';
import { exportCsv } from '@/components/data/export-csv';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { readEverybody } from '@/lib/storage/read-everybody';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput, profile } from '@/tests/builders';
import { newBrowser, saved, showData } from '@/tests/components/data/data-on-screen';
import { readBack } from '@/tests/transfer/read-back';

beforeEach(newBrowser);
afterEach(emptyStore);

async function keepTwo(): Promise<void> {
  await run(
    logPerson,
    logInput('Zoë Quartermaine', {
      profile: profile('zoe'),
      followUp: { due: today(), reason: '=ask about the move' },
      note: 'met at the "fair"',
    }),
  );
  await run(logPerson, logInput('Ana Ruiz'));
}

const showButton = () =>
  render(
    <Toasts>
      <NotebookPage>
        <ExportButton />
      </NotebookPage>
    </Toasts>,
  );

describe('Export CSV', () => {
  test('saves one file of people and one of their timelines, named by the day', async () => {
    await keepTwo();
    expect(exportCsv(await readEverybody())).toEqual({ people: 2, records: 2 });
    expect(saved.map(({ name }) => name)).toEqual([
      `kith-people-${today()}.csv`,
      `kith-timeline-${today()}.csv`,
    ]);
    const [people = '', timelines = ''] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect(readBack(people).map(({ Name }) => Name)).toEqual(['Ana Ruiz', 'Zoë Quartermaine']);
    expect(readBack(timelines)).toMatchObject([
      { Person: 'Zoë Quartermaine', Kind: expect.any(String) },
      { Person: 'Zoë Quartermaine', Kind: expect.any(String) },
    ]);
    expect(timelines).toContain(`"'=ask about the move"`);
  });

  test('an empty notebook leaves as two files with their columns', async () => {
    expect(exportCsv(await readEverybody())).toEqual({ people: 0, records: 0 });
    expect(saved).toHaveLength(2);
  });

  test('the button says how much left', async () => {
    await keepTwo();
    showButton();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await screen.findByText('Exported 2 people and 2 records');
    expect(saved).toHaveLength(2);
  });

  test('a second click while the first is at work saves nothing twice', async () => {
    await keepTwo();
    showButton();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Export CSV' }));
    await screen.findByText('Exported 2 people and 2 records');
    expect(saved).toHaveLength(2);
  });

  test('a store that cannot be read is told of, and no file is saved', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    showButton();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    await screen.findByText(/The export did not work/);
    expect(saved).toHaveLength(0);
  });
});

describe('the Data room', () => {
  test('says how much is stored and where, and goes on saying so', async () => {
    showData();
    await screen.findByText('0 people');
    await keepTwo();
    await waitFor(() => screen.getByText('2 people'));
    screen.getByText('2 records');
    screen.getByRole('button', { name: 'Export CSV' });
  });

  test('a store that cannot be read is no empty one', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    showData();
    await screen.findByRole('alert');
    expect(screen.queryByText('0 people')).toBeNull();
  });
});
