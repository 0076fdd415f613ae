import { lazily } from '@/components/ui/lazily';
import { type ReactNode } from 'react';
import { useOpenHome } from '@/components/browser/use-open-home';
import { ExportButton } from '@/components/data/export-button';
import { SearchField } from '@/components/people/search-field';
import { useSearch } from '@/components/people/use-search';
import { Popup } from '@/components/popup/popup';
import { QueueList } from '@/components/queue/queue-list';
import { QueueProblem } from '@/components/queue/queue-problem';
import { useQueue, type QueueNow } from '@/components/queue/use-queue';
import { useToday } from '@/components/ui/use-today';
import type { FirstSight } from '@/entrypoints/popup/read-first-sight';
import type { Live } from '@/lib/storage/live';

// Nobody has typed anything at the first paint.
const SearchResults = lazily(
  async () => (await import('@/components/people/search-results')).SearchResults,
);
const RecentChanges = lazily(
  async () => (await import('@/components/queue/recent-changes')).RecentChanges,
);

/** After the first paint: it matters once a week at most. */
const Backup = lazily(async () => (await import('@/components/data/backup-watch')).BackupWatch);

/** The popup, put together. */
export function PopupPage({ queue, page }: FirstSight) {
  const live = useQueue(useToday(), queue);
  const openHome = useOpenHome();
  const openPerson = (personId: string): void => openHome(`person/${personId}`);
  const openData = (): void => openHome('data');
  const search = useSearch(openPerson);
  return (
    <Popup
      page={page}
      counts={live.state === 'ready' ? countsOf(live.value) : null}
      onOpenHome={openHome}
      searchField={<SearchField {...search.field} />}
      exportCsv={<ExportButton look="quiet" />}
      backupAge={<Backup at="foot" onOpenData={openData} />}
      recentChanges={<RecentChanges />}
    >
      {search.asked === '' ? (
        <>
          {queueOf(live, openPerson)}
          <Backup at="queue" onOpenData={openData} />
        </>
      ) : (
        <SearchResults {...search.results} />
      )}
    </Popup>
  );
}

function queueOf(live: Live<QueueNow>, onOpenPerson: (personId: string) => void): ReactNode {
  switch (live.state) {
    case 'loading':
      return null;
    case 'failed':
      return <QueueProblem />;
    case 'ready':
      return <QueueList now={live.value} isFocusedFirst onOpenPerson={onOpenPerson} />;
  }
}

function countsOf({ queue, beyondCount }: QueueNow): { due: number; later: number } {
  return { due: queue.dueCount, later: queue.sections.later.length + beyondCount };
}
