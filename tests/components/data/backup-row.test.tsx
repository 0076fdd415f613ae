// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BackupAge } from '@/components/data/backup-age';
import { BackupRow } from '@/components/data/backup-row';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { addDays } from '@/lib/domain/day';
import { run } from '@/lib/storage/run';
import { logInput } from '@/tests/builders';
import { newBrowser, saved, show } from '@/tests/components/data/data-on-screen';

beforeEach(newBrowser);

const ago = (days: number) => addDays(today(), -days);
const local = fakeBrowser.storage.local;
const last = (days: number) => ({ lastBackup: { day: ago(days), people: 1, records: 1 } });
const row = () => screen.findByRole('listitem', { name: 'Back up Kith' });
const noRow = () => waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());

describe('the queue’s last row', () => {
  it('shows a week after the last backup; Done saves one, and the row is gone', async () => {
    await run(logPerson, logInput('Zoë'));
    await local.set(last(9));
    const user = show(<BackupRow />);
    within(await row()).getByText(/^Last backup 9 days ago\./);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(saved.map(({ name }) => name)).toEqual([`kith-backup-${today()}.json`]),
    );
    await noRow();
  });

  it('Snooze puts it off for a week, in every page', async () => {
    await local.set(last(7));
    const user = show(<BackupRow />);
    await row();
    await user.click(screen.getByRole('button', { name: 'Snooze' }));
    await noRow();
    expect(await local.get('backupReminder')).toMatchObject({
      backupReminder: { snoozedUntil: ago(-7) },
    });
  });

  it('without any backup the week begins when somebody is first kept', async () => {
    show(<BackupRow />);
    await run(logPerson, logInput('Zoë'));
    await waitFor(async () =>
      expect(await local.get('backupReminder')).toMatchObject({
        backupReminder: { keptSince: today() },
      }),
    );
    expect(screen.queryByRole('listitem')).toBeNull();
    await local.set({ backupReminder: { keptSince: ago(7), snoozedUntil: null } });
    within(await row()).getByText(/^There is no backup yet\./);
  });

  it('with a folder it shows only what stands in that folder’s way', async () => {
    const backupFolder = { name: 'Kith backups', last: null, isLasting: true, problem: null };
    await local.set({ ...last(30), backupFolder });
    const opened = vi.fn<() => void>();
    const user = show(<BackupRow onOpenData={opened} />);
    await noRow();
    await local.set({ backupFolder: { ...backupFolder, problem: 'permission' } });
    within(await row()).getByText(/asked again before Kith may write into “Kith backups”/);
    await user.click(screen.getByRole('button', { name: 'See to it' }));
    expect(opened).toHaveBeenCalledOnce();
  });
});

it('put off, an old backup is still told of in one quiet line that leads to where the next is made', async () => {
  const opened = vi.fn<() => void>();
  const user = show(<BackupAge onOpen={opened} />);
  await local.set({ ...last(8), backupReminder: { keptSince: null, snoozedUntil: ago(-3) } });
  await user.click(await screen.findByRole('button', { name: 'Last backup 8 days ago' }));
  expect(opened).toHaveBeenCalledOnce();
  await local.set(last(3));
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
});
