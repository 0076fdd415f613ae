// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { NewsRoom } from '@/components/triage/news-room';
import { KnownLine } from '@/components/triage/known-line';
import { Triage } from '@/components/triage/triage';
import { changeSettings } from '@/lib/acts/change-settings';
import { keepKnown } from '@/lib/acts/keep-known';
import { importPeople } from '@/lib/acts/import-people';
import { openKith } from '@/lib/storage/open';
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

it('a “not now” is taken back like a choice, and nobody else’s choice with it', async () => {
  await importRows(zoe(), bo);
  const user = showChoose();
  await screen.findByRole('heading', { name: /Bo Li/ });
  await user.keyboard('l');
  await screen.findByRole('heading', { name: /Zoë Ng/ });
  await user.keyboard('n');
  await screen.findByText('That was everybody, but for those you put off.');
  await user.keyboard('u');
  await screen.findByRole('heading', { name: /Zoë Ng/ });
  expect((await screen.findByText(/^1 person to go/)).textContent).toMatch(/Zoë Ng$/);
});

it('keys quicker than the store never say that it was everybody', async () => {
  await importRows(
    ...Array.from({ length: 20 }, (_, at) => connection(`p-${at}-x`, ['P', String(at)])),
  );
  showChoose();
  await screen.findByRole('heading', { name: /^P/ });
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(document.body.textContent));
  watch.observe(document.body, { subtree: true, childList: true });
  for (let press = 0; press < 8; press++) fireEvent.keyDown(document, { key: 'l' });
  expect(screen.queryByRole('heading')).toBeNull();
  await screen.findByText(/^14 people to go/);
  await screen.findByRole('heading', { name: /^P/ });
  watch.disconnect();
  expect(seen.filter((each) => /everybody/.test(each))).toEqual([]);
});

it('the way to the news is there for anniversaries alone, and for nothing that was switched off', async () => {
  await importRows(connection('zoe-ng', ['Zoë', 'Ng'], { on: '21 Nov 2020' }));
  const [person] = await (await openKith()).getAll('people');
  await run(keepKnown, { personId: person!.id }, context());
  show(<KnownLine chooseHref="#/choose" newsHref="#/news" />);
  await screen.findByRole('link', { name: 'News of people' });
  const off = { anniversaries: { value: false }, longAgo: { value: false } };
  await run(changeSettings, { edits: off }, context());
  await waitFor(() => expect(screen.queryByRole('link', { name: 'News of people' })).toBeNull());
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
