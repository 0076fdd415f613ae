import { useNotebook } from '@/components/storage/notebook';
import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import { Refused } from '@/lib/acts/act';
import { settleNews } from '@/lib/acts/settle-news';
import type { Day } from '@/lib/domain/day';
import type { Settings } from '@/lib/domain/settings';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import {
  readOccasions,
  readOpenNews,
  type Anniversary,
  type NewsOf,
} from '@/lib/storage/news-query';
import { readSettings } from '@/lib/storage/settings-query';
import { plural } from '@/lib/text';

/** What is news, and whom the calendar brings to mind. */
export interface NewsPage {
  settings: Settings;
  news: { all: NewsOf[]; hasMore: boolean };
  anniversaries: Anniversary[];
  longAgo: PersonSummary[];
}

/** The room's lists, now and after every commit. */
export function useNews(today: Day, most: number): Live<NewsPage> {
  const live = useLive(`news/${today}/${most}`, async () => {
    const [settings, news, occasions] = await Promise.all([
      readSettings(),
      readOpenNews(most),
      readOccasions(today),
    ]);
    return { settings, news, ...occasions };
  });
  return useHeld(live);
}

/** Takes news off the list; it is no touch. */
export function useSettleNews(): (personIds: string[]) => Promise<void> {
  const notebook = useNotebook();
  return async (personIds) => {
    try {
      await notebook.act(settleNews, { personIds }, plural('triageNewsSeen', personIds.length));
    } catch (error) {
      // Seen in another window already.
      if (!(error instanceof Refused)) throw error;
    }
  };
}
