import { useLive } from '@/components/storage/use-live';
import { readToChoose } from '@/lib/storage/choosing-query';
import { readOpenNews } from '@/lib/storage/news-query';

/** How many are only known and neither chosen nor left; 0 until it is counted. */
export function useKnownCount(): number {
  const live = useLive(
    'known-count',
    async () => (await readToChoose('newest', 0, new Set())).left,
  );
  return live.state === 'ready' ? live.value : 0;
}

/** Whether there is news that nobody has seen to. */
export function useHasNews(): boolean {
  const live = useLive('has-news', async () => (await readOpenNews(1)).all.length > 0);
  return live.state === 'ready' && live.value;
}
