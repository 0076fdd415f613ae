import type { Instant } from '@/lib/domain/record';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { readStanding, type Standing } from '@/lib/safety/read-standing';
import {
  figuresOf,
  leftOutBy,
  leftOutByCounts,
  type Figures,
  type LeftOut,
} from '@/lib/safety/recovery-figures';
import { readFrom, type RestoreFrom } from '@/lib/safety/restore-from';
import type { Sentinel } from '@/lib/storage/sentinel';
import type { Recoverable } from '@/lib/storage/snapshots/recover';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { BackupRefusal } from '@/lib/transfer/backup/read-backup';

/** The database in use and what was known of it: only a page can ask for that. */
export interface Lost {
  name: string;
  sentinel: Sentinel | null;
}

/** What was read, or why it could not be. */
export type Read<Value> = { state: 'ready'; value: Value } | { state: 'failed'; error: string };

/** What somebody may go on with, and what they then go on without. */
interface Choice {
  figures: Figures;
  leavesOut: LeftOut;
}

/** What snapshots and log give. */
export interface KeptSight
  extends Choice, Omit<Recoverable<BackupContents>, 'contents' | 'snapshot' | 'damaged'> {
  /** When the snapshot was made that it rests on; null: the log alone. */
  from: Instant | null;
  /** When the newer ones were made that turned out damaged. */
  damaged: Instant[];
}

/** What the store holds, and how far it and its sentinel had come. */
export interface StandingSight extends Choice, Omit<Standing, 'now'> {
  sentinel: Sentinel | null;
}

/** All there is to choose from, in figures: the contents would be the whole notebook once more in the page. */
export interface RecoverySight {
  /** Null in it: there is nothing. */
  kept: Read<KeptSight | null>;
  standing: Read<StandingSight>;
}

/** A backup file as something to go on with, or why it cannot be. */
export type FileSighted =
  ({ ok: true; createdAt: Instant } & Choice) | { ok: false; reason: BackupRefusal | 'unreadable' };

/** Reads what there is to go on with after a loss; writes nothing. */
export async function sightRecovery({ name, sentinel }: Lost): Promise<RecoverySight> {
  const [kept, standing] = await readBoth(name);
  const [aside] = contentsIn(kept);
  const now = standing.state === 'ready' ? standing.value.now : null;
  return {
    kept: mapped(kept, (found) => {
      if (found === null) return null;
      const { contents, snapshot, damaged, databaseId, sequence, fromLog } = found;
      return {
        ...{ databaseId, sequence, fromLog },
        figures: figuresOf(contents),
        leavesOut: leftOutBy(contents, now === null ? [] : [now]),
        from: snapshot?.at ?? null,
        damaged: damaged.map(({ at }) => at),
      };
    }),
    standing: mapped(standing, ({ now: counted, ...rest }) => ({
      ...rest,
      sentinel,
      figures: figuresOf(counted),
      leavesOut:
        aside === undefined ? leftOutByCounts(counted, sentinel) : leftOutBy(counted, [aside]),
    })),
  };
}

/** Reads a backup file to its last letter and holds it against all else there is. */
export async function sightRecoveryFile({
  from,
  name,
}: Lost & { from: RestoreFrom }): Promise<FileSighted> {
  const read = await readFrom(from);
  if (!read.ok) return { ok: false, reason: read.reason };
  const { contents, origin } = read;
  const [kept, standing] = await readBoth(name);
  const others = [...contentsIn(kept), ...(standing.state === 'ready' ? [standing.value.now] : [])];
  const { createdAt } = origin;
  const leavesOut = leftOutBy(contents, others);
  return { ok: true, createdAt, figures: figuresOf(contents), leavesOut };
}

function readBoth(name: string) {
  return Promise.all([settled(readRecoverable()), settled(readStanding(name))]);
}

function contentsIn(kept: Read<Recoverable<BackupContents> | null>): BackupContents[] {
  return kept.state === 'ready' && kept.value !== null ? [kept.value.contents] : [];
}

async function settled<Value>(reading: Promise<Value>): Promise<Read<Value>> {
  try {
    return { state: 'ready', value: await reading };
  } catch (error) {
    return { state: 'failed', error: String(error) };
  }
}

function mapped<From, To>(read: Read<From>, map: (value: From) => To): Read<To> {
  return read.state === 'ready' ? { state: 'ready', value: map(read.value) } : read;
}
