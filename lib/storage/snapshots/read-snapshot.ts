import { namesIn, readFile } from '@/lib/storage/snapshots/files';
import { sha256 } from '@/lib/storage/snapshots/sha256';
import { BODY, readSeal, SEAL, type Snapshot } from '@/lib/storage/snapshots/snapshot';
import { unsqueeze } from '@/lib/storage/snapshots/squeeze';
import { snapshotFolder, type Vault } from '@/lib/storage/snapshots/vault';

/** A snapshot is not what its seal says. */
export class SnapshotDamaged extends Error {
  constructor(
    readonly snapshotName: string,
    options?: ErrorOptions,
  ) {
    super(`The snapshot ${snapshotName} is damaged`, options);
    this.name = 'SnapshotDamaged';
  }
}

/** All snapshots, the oldest first, as their seals say; whether each is whole only reading it shows. */
export async function listSnapshots(vault: Vault): Promise<Snapshot[]> {
  return sealedSnapshots(await snapshotFolder(vault));
}

/** The text of a snapshot, to the letter as it was handed in. Throws `SnapshotDamaged` where it is not. */
export async function readSnapshot(vault: Vault, snapshot: Snapshot): Promise<string> {
  return readSealed(await snapshotFolder(vault), snapshot);
}

/** Whether a snapshot is to the letter what was handed in; reads all of it. */
export async function isWhole(vault: Vault, snapshot: Snapshot): Promise<boolean> {
  try {
    await readSnapshot(vault, snapshot);
    return true;
  } catch (error) {
    if (error instanceof SnapshotDamaged) return false;
    throw error;
  }
}

/** The snapshots of a folder, the oldest first. */
export async function sealedSnapshots(folder: FileSystemDirectoryHandle): Promise<Snapshot[]> {
  const seals = (await namesIn(folder)).filter((name) => name.endsWith(SEAL));
  const snapshots = await Promise.all(
    seals.map(async (name) => readSeal(new TextDecoder().decode(await readFile(folder, name)))),
  );
  return snapshots
    .filter((snapshot) => snapshot !== undefined)
    .toSorted((a, b) => a.number - b.number);
}

/** The text in a folder that a seal speaks of, whether or not that seal is written yet. */
export async function readSealed(
  folder: FileSystemDirectoryHandle,
  { name, sha256: hash }: Snapshot,
): Promise<string> {
  const body = await readFile(folder, name + BODY);
  if (body === undefined) throw new SnapshotDamaged(name);
  const plain = await unsqueeze(body).catch((cause: unknown) => {
    throw new SnapshotDamaged(name, { cause });
  });
  if ((await sha256(plain)) !== hash) throw new SnapshotDamaged(name);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain);
}
