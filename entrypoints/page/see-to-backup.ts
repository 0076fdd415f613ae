import { StorageProblem } from '@/lib/storage/problem';

/** A page that stays open for days is asked every hour. */
const EVERY_MS = 3_600_000;

/**
 * For the pages that stay open: an erasing that a browser left half done is finished first, and then a backup goes into
 * the user's folder where one is due.
 */
export function seeToBackup(): void {
  void quietly(async () => {
    await finish();
    await backUp();
  });
  setInterval(() => void quietly(backUp), EVERY_MS);
}

async function finish(): Promise<void> {
  const [{ finishErasing }, { besideStore }, { onErasedElsewhere }] = await Promise.all([
    import('@/lib/safety/erase'),
    import('@/lib/browser/beside-store'),
    import('@/lib/safety/follow-erasing'),
  ]);
  onErasedElsewhere(() => location.reload());
  await finishErasing(besideStore);
}

async function backUp(): Promise<void> {
  const { folderPort } = await import('@/lib/browser/folder-port');
  // Nobody who has no folder loads what writes backups.
  if ((await folderPort.readState()) === null) return;
  const { backUpByItself } = await import('@/lib/safety/folder/back-up-by-itself');
  await backUpByItself(folderPort);
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Of a store that does not open the page itself says so.
    if (!(error instanceof StorageProblem)) reportError(error);
  }
}
