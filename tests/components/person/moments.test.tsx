// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addGoodMoment } from '@/lib/acts/person-marks';
import { run } from '@/lib/storage/run';
import { emptyStore, TODAY } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from './page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => void vi.useRealTimers());

const field = (label: string) => screen.getByLabelText(label);

test('a good moment needs its day: that is said beside it, nothing typed is lost, and then it goes to the brief once', async () => {
  const personId = await keepPerson('Zoë');
  const { user } = show(<LivePage personId={personId} />);
  await user.type(await screen.findByLabelText('Good moment'), 'Her book comes out{Enter}');
  await screen.findByText('Say which day, and it comes into the queue then.');
  expect(field('Good moment')).toHaveProperty('value', 'Her book comes out');
  await user.type(field('Day of the good moment'), '2026-11-20{Enter}');
  await screen.findByText(/This day has passed/);
  await user.clear(field('Day of the good moment'));
  await user.type(field('Day of the good moment'), '3 Mar{Enter}');
  const brief = within(await screen.findByRole('region', { name: 'Brief' }));
  expect((await brief.findByText('Her book comes out')).parentElement?.textContent).toContain(
    '3 Mar',
  );
  await user.tab();
  expect((await fileOf(personId)).records).toMatchObject([
    { type: 'good-moment', state: 'open', due: '2027-03-03', notedOn: TODAY },
  ]);
  await waitFor(() => expect(field('Good moment')).toHaveProperty('value', ''));
  // Until its day there is nothing to tick off.
  expect(brief.queryByRole('button', { name: /^Seen/ })).toBeNull();
});

test('on its day it is seen from the brief, and Undo brings it back', async () => {
  const personId = await keepPerson('Zoë');
  await run(addGoodMoment, { personId, text: 'Her first talk', due: TODAY });
  const { user } = show(<LivePage personId={personId} />);
  await user.click(await screen.findByRole('button', { name: 'Seen: Her first talk' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Seen/ })).toBeNull());
  expect((await fileOf(personId)).records).toMatchObject([{ state: 'seen' }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'Seen: Her first talk' });
});

test('noted with a touch, it is saved with it; in the timeline it gets another day or is removed', async () => {
  const personId = await keepPerson('Zoë');
  const { user } = show(<LivePage personId={personId} />);
  await user.click(await screen.findByRole('button', { name: '+ good moment' }));
  await user.type(field('A good moment to come'), 'Her first talk');
  await user.type(field('The day of it'), 'tomorrow');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const title = await screen.findByText('Good moment, Sun 22 Nov');
  const timeline = within(title.closest('li')!);
  await user.click(timeline.getByRole('button', { name: 'Edit' }));
  await user.clear(await timeline.findByLabelText('Its day'));
  await user.type(timeline.getByLabelText('Its day'), '2026-11-25');
  await user.click(timeline.getByRole('button', { name: 'Save change' }));
  await timeline.findByText('Good moment, Wed 25 Nov');
  expect((await fileOf(personId)).records).toMatchObject([{ due: '2026-11-25' }]);
  await user.click(timeline.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('Good moment, Wed 25 Nov')).toBeNull());
});
