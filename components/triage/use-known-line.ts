import { useToday } from '@/components/ui/use-today';
import { useLive } from '@/components/storage/use-live';
import { readToChoose } from '@/lib/storage/choosing-query';
import { readOccasions, readOpenNews } from '@/lib/storage/news-query';
import { readSettings } from '@/lib/storage/settings-query';

/** How many are only known and neither chosen nor left; 0 until it is counted. */
export function useKnownCount(): number {
  const live = useLive(
    'known-count',
    async () => (await readToChoose('newest', 0, new Set())).left,
  );
  return live.state === 'ready' ? live.value : 0;
}

/** Whether the News room has anything to show, of what the user wants shown there. */
export function useHasNews(): boolean {
  const today = useToday();
  const live = useLive(`has-news/${today}`, async () => {
    const { news, anniversaries, longAgo } = await readSettings();
    if (news && (await readOpenNews(1)).all.length > 0) return true;
    if (!anniversaries && !longAgo) return false;
    const found = await readOccasions(today);
    return (
      (anniversaries && found.anniversaries.length > 0) || (longAgo && found.longAgo.length > 0)
    );
  });
  return live.state === 'ready' && live.value;
}
