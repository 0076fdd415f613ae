import { beginsLikeBackup, TELLING_BYTES } from '@/lib/transfer/begins-like-backup';

/** Whether a file is a backup; one that cannot be read may be, and whoever reads it says so. */
export async function isBackupFile(file: File): Promise<boolean> {
  try {
    return beginsLikeBackup(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return true;
    throw error;
  }
}
