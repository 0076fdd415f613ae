import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { run } from '@/lib/storage/run';
import type { ExportForm } from '@/lib/transfer/export/write-export';
import { exportPeople, type ExportProgress, type ExportTask } from '@/lib/worker/export-people';
import { emptyStore, logInput } from '@/tests/builders';

const words = { title: '', followUp: '', followUpWhy: '' };
const task = (form: ExportForm): ExportTask => ({
  form,
  only: null,
  today: '2026-11-21',
  now: '2026-11-21T10:00:00.000Z',
  words: { ...words, promisedByMe: '', promisedByThem: '', promisedToMyself: '' },
});

beforeEach(async () => {
  await emptyStore();
  await run(logPerson, logInput('Zoë', { note: 'a note' }));
});

test('how far it is goes from nothing known up to all of it', async () => {
  const told: ExportProgress[] = [];
  const signal = new AbortController().signal;
  const { people } = await exportPeople(task('csv'), { tell: (each) => told.push(each), signal });
  expect(people).toBe(1);
  expect(told[0]).toBeNull();
  expect(told.at(-1)).toBe(1);
});

test.each(['csv', 'zip', 'vcard4', 'calendar'] as const)(
  'a %s that is cancelled while it is written comes to nothing',
  async (form) => {
    const cancelled = new AbortController();
    const tell = (): void => cancelled.abort(new Error('cancelled'));
    const exporting = exportPeople(task(form), { tell, signal: cancelled.signal });
    await expect(exporting).rejects.toThrow('cancelled');
  },
);
