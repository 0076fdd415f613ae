import { useEffect, useState } from 'react';
import { followKept } from '@/components/data/follow-kept';
import { useFolderState } from '@/components/data/use-folder-state';
import { useLastBackup } from '@/components/data/use-last-backup';
import { useLive } from '@/components/storage/use-live';
import { useToday } from '@/components/ui/use-today';
import {
  onReminder,
  readReminder,
  writeReminder,
  type Reminder,
} from '@/lib/browser/backup-reminder';
import { isReminderDue, snoozedReminder } from '@/lib/domain/backup-reminder';
import type { Day } from '@/lib/domain/day';
import type { FolderState } from '@/lib/safety/folder/folder-state';
import { isAnyoneKept } from '@/lib/storage/is-anyone-kept';

/** Why a backup wants attention; null: it does not. `lastDay` null: there never was one. */
export type BackupNeed =
  | { is: 'reminder'; lastDay: Day | null }
  | { is: 'folder'; lastDay: Day | null; folder: FolderState };

/** Whether a backup wants attention, and how to put that off for a week. */
export function useBackupNeed(): { need: BackupNeed | null; snooze: () => void } {
  const today = useToday();
  const last = useLastBackup();
  const folder = useFolderState();
  const [reminder, setReminder] = useReminder(today, last === null);
  const isKnown = last !== undefined && folder !== undefined && reminder !== null;
  const snooze = (): void => {
    if (reminder === null) return;
    const next = { ...reminder, snoozedUntil: snoozedReminder(today) };
    setReminder(next);
    writeReminder(next).catch((error: unknown) => reportError(error));
  };
  const need = isKnown ? needOf(last?.day ?? null, folder, reminder, today) : null;
  return { need, snooze };
}

function needOf(
  lastDay: Day | null,
  folder: FolderState | null,
  reminder: Reminder,
  today: Day,
): BackupNeed | null {
  const { snoozedUntil } = reminder;
  if (folder === null) {
    return isReminderDue({ lastDay, ...reminder }, today) ? { is: 'reminder', lastDay } : null;
  }
  const isSnoozed = snoozedUntil !== null && snoozedUntil > today;
  return folder.problem === null || isSnoozed ? null : { is: 'folder', lastDay, folder };
}

/** What is remembered; from the first day on which somebody is kept and no backup was made, that day, too. */
function useReminder(today: Day, isBare: boolean): [Reminder | null, (reminder: Reminder) => void] {
  const [reminder, setReminder] = useState<Reminder | null>(null);
  useEffect(() => followKept(readReminder, onReminder, setReminder), []);
  const asks = isBare && reminder !== null && reminder.keptSince === null;
  const kept = useLive(`kept/${asks}`, async () => asks && (await isAnyoneKept()));
  const isFirst = kept.state === 'ready' && kept.value && asks;
  useEffect(() => {
    if (!isFirst || reminder === null) return;
    writeReminder({ ...reminder, keptSince: today }).catch((error: unknown) => reportError(error));
    // Once, on the day it is first seen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFirst]);
  return [reminder, setReminder];
}
