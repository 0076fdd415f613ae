import { askIfAltered } from '@/lib/safety/ask-if-altered';
import type { KeptSnapshot } from '@/lib/safety/make-snapshot';
import type { SnapshotReason } from '@/lib/storage/snapshots/snapshot';
import { startTask } from '@/lib/worker/start-task';

/** Keeps all that is stored now as a snapshot, off the page's thread; see `makeSnapshot`. */
export function keepSnapshot(reason: SnapshotReason): Promise<KeptSnapshot> {
  return askIfAltered(startTask('keep snapshot', reason));
}
