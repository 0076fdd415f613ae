import type { Id } from '@/lib/domain/record';
import { ROW_STEPS, stepRow } from '@/lib/domain/row-steps';
import { namesIn } from '@/lib/storage/snapshots/files';
import { readLog } from '@/lib/storage/snapshots/log-files';
import { unbrokenAfter, type LoggedAct } from '@/lib/storage/snapshots/logged-act';
import {
  listSnapshots,
  readSnapshot,
  SnapshotDamaged,
} from '@/lib/storage/snapshots/read-snapshot';
import { replay, type Contents } from '@/lib/storage/snapshots/replay';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';
import { logFolder, type Vault } from '@/lib/storage/snapshots/vault';

/** What can be restored without IndexedDB. */
export interface Recoverable<Of extends Contents> {
  contents: Of;
  databaseId: Id;
  /** The last act that is in it. */
  sequence: number;
  /** How many acts of a user follow on the snapshot in the log; whom a week let in is nobody's doing. */
  fromLog: number;
  /** What it rests on; null: on the log alone, which began with the first act. */
  snapshot: Snapshot | null;
  /** Newer snapshots that turned out damaged. */
  damaged: Snapshot[];
}

type Steps = typeof ROW_STEPS;

/**
 * The newest state that snapshots and log still give: the newest snapshot that is whole, and the acts that follow on it
 * without a gap. `read` makes contents of a backup's text; null: it cannot, and the snapshot counts as damaged.
 * `empty` is what a log that began with the first act is laid over; of the log, no act after `upTo` counts, and `steps`
 * bring those of an older schema to this one, as `read` does. Null: there is nothing to restore.
 */
export async function recover<Of extends Contents>(
  vault: Vault,
  read: (text: string) => Promise<Of | null> | Of | null,
  empty: Of,
  upTo = Number.POSITIVE_INFINITY,
  steps = ROW_STEPS,
): Promise<Recoverable<Of> | null> {
  const damaged: Snapshot[] = [];
  const isMeant = ({ sequence }: LoggedAct): boolean => sequence <= upTo;
  for (const snapshot of (await listSnapshots(vault)).toReversed()) {
    const contents = await contentsOf(vault, snapshot, read);
    if (contents === null) damaged.push(snapshot);
    else {
      const { databaseId } = snapshot;
      const acts = unbrokenAfter(snapshot, await readLog(vault, databaseId)).filter(isMeant);
      return { ...goOn(contents, snapshot.sequence, acts, steps), databaseId, snapshot, damaged };
    }
  }
  return fromLogAlone(vault, empty, damaged, isMeant, steps);
}

/** The contents of one snapshot; null where text or counts are not what its seal says, or cannot be read. */
export async function contentsOf<Of extends Contents>(
  vault: Vault,
  snapshot: Snapshot,
  read: (text: string) => Promise<Of | null> | Of | null,
): Promise<Of | null> {
  try {
    const contents = await read(await readSnapshot(vault, snapshot));
    if (contents === null) return null;
    const stores = new Map<string, unknown>(Object.entries(contents));
    const isCounted = Object.entries(snapshot.counts).every(([store, count]) => {
      const records = stores.get(store);
      return !Array.isArray(records) || records.length === count;
    });
    return isCounted ? contents : null;
  } catch (error) {
    if (error instanceof SnapshotDamaged) return null;
    throw error;
  }
}

function goOn<Of extends Contents>(
  contents: Of,
  sequence: number,
  acts: LoggedAct[],
  steps: Steps,
) {
  return {
    contents: replay(
      contents,
      acts.map((act) => ofThisSchema(act, steps)),
    ),
    sequence: acts.at(-1)?.sequence ?? sequence,
    fromLog: acts.filter(isOfUser).length,
  };
}

/** Of the logs that begin with the first act the longest. */
async function fromLogAlone<Of extends Contents>(
  vault: Vault,
  empty: Of,
  damaged: Snapshot[],
  isMeant: (act: LoggedAct) => boolean,
  steps: Steps,
): Promise<Recoverable<Of> | null> {
  let best: Recoverable<Of> | null = null;
  for (const databaseId of await namesIn(await logFolder(vault))) {
    const log = await readLog(vault, databaseId);
    const schema = log[0]?.schema ?? 0;
    const acts = unbrokenAfter({ sequence: 0, schema }, log).filter(isMeant);
    if (acts.length <= (best?.sequence ?? 0)) continue;
    best = { ...goOn(empty, 0, acts, steps), databaseId, snapshot: null, damaged };
  }
  return best;
}

function isOfUser({ changes }: LoggedAct): boolean {
  return changes.length === 0 || changes.some(({ store }) => store !== 'admissions');
}

function ofThisSchema(act: LoggedAct, steps: Steps): LoggedAct {
  if (act.schema >= steps.length) return act;
  const changes = act.changes.map(({ store, id, after }) => ({
    ...{ store, id },
    after: after === null ? null : stepRow(store, after, act.schema, steps),
  }));
  return { ...act, changes };
}
