import { RecentChange } from '@/components/queue/recent-change';
import { useRecentChanges } from '@/components/queue/use-recent-changes';
import { useToday } from '@/components/ui/use-today';
import { text } from '@/lib/text';
import '@/components/queue/recent-changes.css';

/** The newest changes, each with a way back; what is refused is said in a toast. */
export function RecentChanges() {
  const live = useRecentChanges();
  const today = useToday();
  switch (live.state) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <p className="changes-failed" role="alert">
          {text('queueChangesFailed')}
        </p>
      );
    case 'ready':
      if (live.value.length === 0) return <p className="quiet">{text('queueNoChanges')}</p>;
      return (
        <ol className="changes">
          {live.value.map((entry) => (
            <RecentChange key={entry.actId} entry={entry} today={today} />
          ))}
        </ol>
      );
  }
}
