import { useLive } from '@/components/storage/use-live';
import { useToday } from '@/components/ui/use-today';
import { countDue } from '@/lib/storage/count-due';

/** How many people are overdue or due today; null until it is known. */
export function useDueCount(): number | null {
  const today = useToday();
  const live = useLive(`due/${today}`, () => countDue(today));
  return live.state === 'ready' ? live.value : null;
}
