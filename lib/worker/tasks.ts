import type { KeptSafe } from '@/lib/safety/keep-safe';
import type { KeptSnapshot } from '@/lib/safety/make-snapshot';
import type { RecoverTask } from '@/lib/safety/recover-from';
import type { RestoreFrom, RestoreProgress, RestoreRefusal } from '@/lib/safety/restore-from';
import type { FileSighted, Lost, RecoverySight } from '@/lib/safety/sight-recovery';
import type { RestoreSighted } from '@/lib/safety/sight-restore';
import type { WrittenBackup } from '@/lib/safety/write-backup-now';
import type { Snapshot, SnapshotReason } from '@/lib/storage/snapshots/snapshot';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';
import type { Exported } from '@/lib/transfer/export/write-export';
import type { ExportProgress, ExportTask } from '@/lib/worker/export-people';
import type { ImportSight } from '@/lib/transfer/import/import-sight';
import type { ImportProgress, ImportRequest, ImportTask } from '@/lib/worker/import-file';
import type { TaskWatch } from '@/lib/worker/task';

/**
 * What is done off the page's thread, by name. What goes in, what comes out and the progress are posted between two
 * threads: data, files and lists, no functions. A task reaches the store by `openKith()` and reads no extension API.
 */
export const TASKS = {
  async 'keep safe'(isStart: boolean): Promise<KeptSafe> {
    return (await import('@/lib/safety/keep-safe')).keepSafe(isStart);
  },
  async 'keep snapshot'(reason: SnapshotReason): Promise<KeptSnapshot> {
    return (await import('@/lib/safety/make-snapshot')).makeSnapshot(reason);
  },
  async 'make backup'(): Promise<WrittenBackup> {
    return (await import('@/lib/safety/write-backup-now')).writeBackupNow();
  },
  async 'check snapshot'(snapshot: Snapshot): Promise<boolean> {
    return (await import('@/lib/safety/kept-snapshots')).checkSnapshot(snapshot);
  },
  async 'sight restore'(
    from: RestoreFrom,
    watch: TaskWatch<never>,
  ): Promise<RestoreSighted | RestoreRefusal> {
    return (await import('@/lib/safety/sight-restore')).sightRestore(from, watch);
  },
  async restore(
    task: { from: RestoreFrom; mode: RestoreMode },
    watch: TaskWatch<RestoreProgress>,
  ): Promise<{ actId: string }> {
    return (await import('@/lib/safety/restore-from')).restoreFrom(task, watch);
  },
  async 'sight recovery'(lost: Lost): Promise<RecoverySight> {
    return (await import('@/lib/safety/sight-recovery')).sightRecovery(lost);
  },
  async 'sight recovery file'(file: Lost & { from: RestoreFrom }): Promise<FileSighted> {
    return (await import('@/lib/safety/sight-recovery')).sightRecoveryFile(file);
  },
  async recover(task: RecoverTask, watch: TaskWatch<RestoreProgress>): Promise<void> {
    return (await import('@/lib/safety/recover-from')).recoverFrom(task, watch);
  },
  async export(request: ExportTask, watch: TaskWatch<ExportProgress>): Promise<Exported> {
    return (await import('@/lib/worker/export-people')).exportPeople(request, watch);
  },
  async 'sight file'(request: ImportRequest): Promise<ImportSight> {
    return (await import('@/lib/worker/import-file')).sightFile(request);
  },
  async 'import file'(
    task: ImportTask,
    watch: TaskWatch<ImportProgress>,
  ): Promise<{ actId: string }> {
    return (await import('@/lib/worker/import-file')).importFile(task, watch);
  },
  async undo(actId: string): Promise<{ actId: string }> {
    const { actId: undoing } = await (await import('@/lib/storage/undo')).undo(actId);
    return { actId: undoing };
  },
};

/** The tasks there are. */
export type TaskName = keyof typeof TASKS;

/** What goes into a task. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];

/** What comes out of it. */
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

/** What it tells on the way; never: nothing. */
export type TaskProgress<Name extends TaskName> =
  Parameters<(typeof TASKS)[Name]> extends [unknown, TaskWatch<infer Progress>] ? Progress : never;

/** Does a task in this thread. */
export function doTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  watch: TaskWatch<TaskProgress<Name>>,
): Promise<TaskResult<Name>> {
  // Name, input, progress and result belong together by the types above, which an index forgets.
  const task = TASKS[name] as unknown as (
    input: TaskInput<Name>,
    watch: TaskWatch<TaskProgress<Name>>,
  ) => Promise<TaskResult<Name>>;
  return task(input, watch);
}
