import { lazy, Suspense } from 'react';
import { ExportButton } from '@/components/data/export-button';
import { Popup } from '@/components/popup/popup';
import type { PageOnOpening } from '@/components/popup/use-page-person';
import { QueueList } from '@/components/queue/queue-list';
import { QueueProblem } from '@/components/queue/queue-problem';
import { useQueue, type QueueNow } from '@/components/queue/use-queue';
import { useToday } from '@/components/ui/use-today';
import type { Live } from '@/lib/storage/live';

const RecentChanges = lazy(async () => ({
  default: (await import('@/components/queue/recent-changes')).RecentChanges,
}));

/** What was read before the first render, so that the first paint is whole. */
export interface FirstSight {
  queue: Live<QueueNow>;
  page: PageOnOpening;
}

/** The popup, put together. */
export function PopupPage({ queue, page }: FirstSight) {
  const live = useQueue(useToday(), queue);
  return (
    <Popup
      page={page}
      counts={live.state === 'ready' ? countsOf(live.value) : null}
      renderQueue={(room) =>
        live.state === 'ready' ? (
          <QueueList now={live.value} isFocusedFirst {...room} />
        ) : (
          <QueueProblem />
        )
      }
      exportCsv={<ExportButton look="quiet" />}
      recentChanges={
        <Suspense>
          <RecentChanges />
        </Suspense>
      }
    />
  );
}

function countsOf({ queue, beyondCount }: QueueNow): { due: number; later: number } {
  return { due: queue.dueCount, later: queue.sections.later.length + beyondCount };
}
