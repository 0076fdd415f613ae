import type { Id } from '@/lib/domain/record';
import { makeSnapshotAlone } from '@/lib/safety/make-snapshot';
import { aloneErasing } from '@/lib/safety/while-nobody-erases';
import { eraseEverythingNow, eraseSetAside } from '@/lib/storage/erase-everything';
import { erasePersonNow, readKeysOf } from '@/lib/storage/erase-person';
import { openKith } from '@/lib/storage/open';
import { forgetAllBut } from '@/lib/storage/snapshots/tidy';
import { openVault } from '@/lib/storage/snapshots/vault';

/** Whom to erase for good. */
export type ToErase = { is: 'person'; personId: Id } | { is: 'everything' };

/** An erasing that has begun; `isStored`: the database holds nothing of it any more, snapshots and log may. */
export type Erasing = ToErase & { isStored: boolean };

/** What erasing touches beside the database and the vault: the browser's own storage, handed in. */
export interface BesideStore {
  /** Says that an erasing has begun, and survives the browser; holds no name and no address. */
  readMark: () => Promise<Erasing | null>;
  writeMark: (mark: Erasing | null) => Promise<void>;
  /** Forgets what the browser's session remembers of these profiles; null: of all. */
  forgetSession: (keys: ReadonlySet<string> | null) => Promise<void>;
  /** Forgets whatever else is remembered, the folder for backups too; not how far the database has come. */
  forgetTheRest: () => Promise<void>;
}

/** The database holds nothing of it any more; snapshots or the log still may, and the next start takes those up. */
export class EraseUnfinished extends Error {
  constructor(options: ErrorOptions) {
    super('Erased, but for what lies outside the database', options);
    this.name = 'EraseUnfinished';
  }
}

/**
 * Erases for good, in an order that a browser which dies in between can finish at its next start: a mark, the
 * database, one fresh snapshot, then the older ones and the log. Rejects with what the store says where nothing was
 * erased, with `EraseUnfinished` where something is left to do.
 */
export function erase(what: ToErase, beside: BesideStore): Promise<void> {
  return aloneErasing(async () => {
    const mark: Erasing = { ...what, isStored: false };
    await beside.writeMark(mark);
    try {
      await eraseStored(what, beside);
    } catch (error) {
      // Nothing was erased, and the user is told so: it must not happen tomorrow by itself.
      await beside.writeMark(null);
      throw error;
    }
    await eraseKept(mark, beside).catch((cause: unknown) => {
      throw new EraseUnfinished({ cause });
    });
  });
}

/** Finishes what a browser that died has left half erased. Resolves to whether there was anything to finish. */
export async function finishErasing(beside: BesideStore): Promise<boolean> {
  if ((await beside.readMark()) === null) return false;
  return aloneErasing(async () => {
    // Read again: another page may have been at it.
    const mark = await beside.readMark();
    if (mark === null) return false;
    if (!mark.isStored && (await isThere(mark))) await eraseStored(mark, beside);
    await eraseKept(mark, beside);
    return true;
  });
}

async function isThere(what: ToErase): Promise<boolean> {
  if (what.is === 'everything') return true;
  return (await (await openKith()).getKey('people', what.personId)) !== undefined;
}

async function eraseStored(what: ToErase, beside: BesideStore): Promise<void> {
  if (what.is === 'everything') {
    await beside.forgetSession(null);
    await eraseEverythingNow();
  } else {
    // While the database still says which profiles are theirs.
    await beside.forgetSession(await readKeysOf(what.personId));
    await erasePersonNow(what.personId);
  }
}

/** Only when the fresh snapshot is written and was read back do the older ones go. */
async function eraseKept(mark: Erasing, beside: BesideStore): Promise<void> {
  if (!mark.isStored && mark.is === 'everything') await beside.forgetTheRest();
  await beside.writeMark({ ...mark, isStored: true });
  const made = await makeSnapshotAlone('after-erasing');
  await forgetAllBut(await openVault(), made.is === 'nothing' ? null : made.snapshot);
  await eraseSetAside();
  await beside.writeMark(null);
}
