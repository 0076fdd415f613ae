// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { NewsRoom } from '@/components/triage/news-room';
import { Triage } from '@/components/triage/triage';
import { importPeople } from '@/lib/acts/import-people';
import { run } from '@/lib/storage/run';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { context } from '@/tests/builders';
import { newBrowser, show } from '@/tests/components/data/data-on-screen';
import { connection, connections, readFile } from '@/tests/transfer/import/files';

beforeEach(newBrowser);

async function importRows(...rows: string[]): Promise<void> {
  const file = await readFile(connections(...rows));
  await run(importPeople, { plan: (now, at) => planImport(file, now).writes(at) }, context());
}

const zoe = (position = 'Engineer'): string =>
  connection('zoe-ng', ['Zoë', 'Ng'], { position, on: '05 Nov 2023' });
const bo = connection('bo-li', ['Bo', 'Li'], { on: '06 Nov 2023' });

function showChoose() {
  return show(<Triage peopleHref="#/people" importHref="#/import" />);
}

it('one at a time is put forward, the newest first; keys and buttons choose, and undo takes back', async () => {
  await importRows(zoe(), bo);
  const user = showChoose();
  await screen.findByRole('heading', { name: /Bo Li/ });
  await user.keyboard('k');
  await screen.findByRole('heading', { name: /Zoë Ng/ });
  // The line that says what was done has an Undo as well, once it is stored.
  const undos = screen.getAllByRole('button', { name: /^Undo/ });
  await user.click(undos.find((button) => button.hasAttribute('aria-keyshortcuts'))!);
  await screen.findByRole('heading', { name: /Bo Li/ });
  await user.click(screen.getByRole('button', { name: /^Leave/ }));
  await screen.findByRole('heading', { name: /Zoë Ng/ });
});

it('where nobody is left it says so, and where more people come from', async () => {
  showChoose();
  await screen.findByText('Nobody is left to choose from.');
  expect(screen.getByRole('link', { name: /file/i }).getAttribute('href')).toBe('#/import');
});

it('another job is told with both, by a link to the person, until it was seen', async () => {
  await importRows(zoe(), bo);
  await importRows(zoe('VP'), bo);
  const user = show(<NewsRoom hrefOf={(id) => `#/person/${id}`} chooseHref="#/choose" />);
  const jobs = await screen.findByRole('region', { name: /job/i });
  within(jobs).getByText('Now VP at Acme (was Engineer)');
  const link = within(jobs).getByRole('link', { name: 'Zoë Ng' });
  expect(link.getAttribute('href')).toMatch(/^#\/person\//);
  await user.click(within(jobs).getByRole('button', { name: /Zoë Ng/ }));
  await waitFor(() => expect(screen.queryByText('Now VP at Acme (was Engineer)')).toBeNull());
});
