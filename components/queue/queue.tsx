import { QueueList, type QueueOptions } from '@/components/queue/queue-list';
import { QueueProblem } from '@/components/queue/queue-problem';
import { useQueue } from '@/components/queue/use-queue';
import { useToday } from '@/components/ui/use-today';

/** The follow-up queue of today: who wants attention, and why now. */
export function Queue(options: QueueOptions) {
  const live = useQueue(useToday());
  switch (live.state) {
    case 'loading':
      return null;
    case 'failed':
      return <QueueProblem />;
    case 'ready':
      return <QueueList now={live.value} {...options} />;
  }
}
