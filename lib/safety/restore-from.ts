import { openSnapshot } from '@/lib/safety/kept-snapshots';
import { restoreContents } from '@/lib/safety/restore-contents';
import { realContext } from '@/lib/storage/run';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { readBackup, type BackupRead, type BackupRefusal } from '@/lib/transfer/backup/read-backup';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';
import type { TaskWatch } from '@/lib/worker/task';

/** Where what is to be restored lies: a page has no more of it in hand. `text`: of a file that was encrypted. */
export type RestoreFrom =
  | { is: 'file'; file: Blob }
  | { is: 'text'; text: string }
  | { is: 'snapshot'; snapshot: Snapshot };

/** Why it cannot be restored; `unreadable`: moved, changed or gone since it was picked. */
export interface RestoreRefusal {
  ok: false;
  reason: BackupRefusal | 'unreadable';
}

/** How far a restore is, in people; null while it is read and compared. */
export type RestoreProgress = { done: number; of: number } | null;

/** What is in it. Throws where it can no longer be read as it could when it was checked. */
export async function contentsFrom(from: RestoreFrom): Promise<BackupContents> {
  const read = await readFrom(from);
  if (!read.ok) throw new Error(`No backup any more: ${read.reason}`);
  return read.contents;
}

/** Restores it: one transaction, one undo. Cancelled, nothing of it is stored. */
export async function restoreFrom(
  { from, mode }: { from: RestoreFrom; mode: RestoreMode },
  { tell, signal }: TaskWatch<RestoreProgress>,
): Promise<{ actId: string }> {
  tell(null);
  const contents = await contentsFrom(from);
  signal.throwIfAborted();
  const { actId } = await restoreContents(contents, mode, realContext(), { tell, signal });
  return { actId };
}

/** Reads it to its last letter. */
export async function readFrom(from: RestoreFrom): Promise<BackupRead | RestoreRefusal> {
  switch (from.is) {
    case 'snapshot':
      return openSnapshot(from.snapshot);
    case 'text':
      return readBackup(from.text);
    case 'file':
      return readFile(from.file);
  }
}

async function readFile(file: Blob): ReturnType<typeof readFrom> {
  try {
    const bytes = await file.arrayBuffer();
    return await readBackup(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'unreadable' };
    // It is no text at all.
    if (error instanceof TypeError) return { ok: false, reason: 'notKith', detail: null };
    throw error;
  }
}
