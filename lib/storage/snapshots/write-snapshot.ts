import { toCheckedLine } from '@/lib/storage/snapshots/checked-line';
import { removeIfThere, writeFile } from '@/lib/storage/snapshots/files';
import { readSealed, sealedSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { sha256 } from '@/lib/storage/snapshots/sha256';
import {
  BODY,
  SEAL,
  snapshotName,
  type Snapshot,
  type SnapshotOf,
} from '@/lib/storage/snapshots/snapshot';
import { squeeze } from '@/lib/storage/snapshots/squeeze';
import { snapshotFolder, type Vault } from '@/lib/storage/snapshots/vault';

/**
 * Keeps the text of a backup as a snapshot: writes it, reads it back, and seals it only when it came back the same.
 * Whatever happens on the way, no half one is ever listed, and the older ones stay as they are.
 */
export function writeSnapshot(vault: Vault, text: string, of: SnapshotOf): Promise<Snapshot> {
  return vault.alone('snapshots', async () => {
    const folder = await snapshotFolder(vault);
    const number = ((await sealedSnapshots(folder)).at(-1)?.number ?? 0) + 1;
    const name = snapshotName(number, of);
    const plain = new TextEncoder().encode(text);
    const body = await squeeze(plain);
    const hash = await sha256(plain);
    const snapshot: Snapshot = { ...of, number, name, sha256: hash, bytes: body.length };
    try {
      // Left over from a browser that died: it must not vouch for what is written now.
      await removeIfThere(folder, name + SEAL);
      await writeFile(folder, name + BODY, body);
      await readSealed(folder, snapshot);
      await writeFile(folder, name + SEAL, await toCheckedLine(snapshot));
    } catch (error) {
      // A full disk must not be filled further with what will never be sealed.
      await removeIfThere(folder, name + BODY).catch(() => 'the cause is thrown below');
      throw error;
    }
    return snapshot;
  });
}
