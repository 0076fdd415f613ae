import type { Day } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';

/** Why the last try wrote nothing: the browser wants to be asked again, the folder is not there, anything else. */
export type FolderProblem = 'permission' | 'missing' | 'failed';

/** What is known of the folder that backups go into; the folder itself is a handle, kept elsewhere. */
export interface FolderState {
  name: string;
  /** What was last written there; null: nothing yet. */
  last: { day: Day; databaseId: Id; sequence: number } | null;
  /** Whether the browser was seen to let Kith in after a restart without asking. */
  isLasting: boolean;
  problem: FolderProblem | null;
}

/** The state as it was stored; null: no folder was chosen. */
export function folderStateIn(stored: unknown): FolderState | null {
  if (stored === null || typeof stored !== 'object') return null;
  const { name, last, isLasting, problem }: Record<string, unknown> = { ...stored };
  if (typeof name !== 'string') return null;
  return {
    name,
    last: lastIn(last),
    isLasting: isLasting === true,
    problem: PROBLEMS.find((each) => each === problem) ?? null,
  };
}

const PROBLEMS: readonly FolderProblem[] = ['permission', 'missing', 'failed'];

function lastIn(stored: unknown): FolderState['last'] {
  if (stored === null || typeof stored !== 'object') return null;
  const { day, databaseId, sequence }: Record<string, unknown> = { ...stored };
  const isSound = typeof day === 'string' && typeof databaseId === 'string';
  return isSound && typeof sequence === 'number' ? { day, databaseId, sequence } : null;
}

/** Whether a backup should be written: once a day, and only where something changed since the last. */
export function isFolderDue(
  { last }: FolderState,
  now: { databaseId: Id; sequence: number },
  today: Day,
): boolean {
  if (now.sequence === 0) return false;
  if (last === null) return true;
  const isSame = last.databaseId === now.databaseId && last.sequence === now.sequence;
  return last.day !== today && !isSame;
}
