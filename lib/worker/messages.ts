import type { Notice } from '@/lib/storage/notice';
import type { PostedError } from '@/lib/worker/posted-error';
import type { TaskName } from '@/lib/worker/tasks';

/** What the page posts. `database`: the one that it has open, and has judged; null: the task opens none. */
export type ToWorker =
  { say: 'start'; task: TaskName; input: unknown; database: string | null } | { say: 'cancel' };

/** What the worker posts; `committed` for what follows a commit in a page, and only there can. */
export type FromWorker =
  /** `lock`: one that it holds until its end; null: the browser has none. */
  | { say: 'ready'; lock: string | null }
  | { say: 'progress'; progress: unknown }
  | { say: 'committed'; notice: Notice }
  | { say: 'done'; result: unknown }
  | { say: 'failed'; error: PostedError };
