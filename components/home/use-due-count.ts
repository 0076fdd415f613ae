import { useLive } from '@/components/storage/use-live';
import { useToday } from '@/components/ui/use-today';
import { readQueue } from '@/lib/storage/queue-query';

/** How many people are overdue or due today; null until it is known. */
export function useDueCount(): number | null {
  const today = useToday();
  const live = useLive(`due/${today}`, () => readQueue(today));
  return live.state === 'ready' ? live.value.dueCount : null;
}
