import { openKith } from '@/lib/storage/open';

/** Texts in use, for suggestions, each once; at most `most`. */
export async function readTextsInUse(
  field: 'expertise' | 'whereMet' | 'howMet' | 'roles' | 'labels',
  most = 500,
): Promise<string[]> {
  const index = (await openKith()).transaction('people').store.index(field);
  const texts: string[] = [];
  for (
    let cursor = await index.openKeyCursor(null, 'nextunique');
    cursor !== null && texts.length < most;
    cursor = await cursor.continue()
  ) {
    if (cursor.key !== '') texts.push(cursor.key);
  }
  return texts;
}
