import type { Id } from '@/lib/domain/record';
import { newestToUndo, readAct } from '@/lib/storage/journal-query';
import { undo } from '@/lib/storage/undo';

/** Taking back what is about more people than these would hold the page. */
const MANY = 1000;

/** Takes an act back, as `undo` does; one of thousands off the page's thread, and `onLong` is told before. */
export async function undoAct(actId: Id, onLong: () => void): Promise<{ actId: Id }> {
  const entry = await readAct(actId);
  if (entry === undefined || entry.personIds.length <= MANY) return undo(actId);
  onLong();
  const { startTask } = await import('@/lib/worker/start-task');
  return startTask('undo', actId);
}

/** The newest act that can be taken back; null: there is none. */
export async function newestActToUndo(): Promise<Id | null> {
  return (await newestToUndo())?.actId ?? null;
}
