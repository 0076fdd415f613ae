// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '192m';

/**
 * A small disk of its own for a profile; null: this user may not mount one.
 * @returns {Promise<{ path: string, unmount: () => Promise<void> } | null>}
 */
export async function mountDisk() {
  const path = await mkdtemp(join(tmpdir(), 'kith-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'kith', path], { stdio: 'ignore' });
  } catch {
    // Most users may not: the fault is left out then, and the table says so.
    await rm(path, { recursive: true });
    return null;
  }
  const unmount = async () => {
    execFileSync('umount', ['-l', path]);
    await rm(path, { recursive: true, force: true });
  };
  return { path, unmount };
}

/**
 * Fills the disk to the last byte, or up to a few that stay.
 * @param {string} path
 * @param {number} [spare] bytes
 * @returns {Promise<() => Promise<void>>} how to make room again
 */
export async function fillUp(path, spare = 0) {
  const name = join(path, 'filler');
  const file = await open(name, 'w');
  for (const size of [1_048_576, 4096, 512]) {
    const bytes = Buffer.alloc(size, 1);
    for (let isRoom = true; isRoom;) {
      isRoom = await file.write(bytes).then(
        ({ bytesWritten }) => bytesWritten === size,
        (error) => {
          if (error.code !== 'ENOSPC') throw error;
          return false;
        },
      );
    }
  }
  await file.truncate(Math.max(0, (await file.stat()).size - spare));
  await file.close();
  return () => rm(name, { force: true });
}
