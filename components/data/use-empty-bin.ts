import { useEffect } from 'react';
import { useToday } from '@/components/ui/use-today';

/** The page is there and in use before it tidies up. */
const AFTER_MS = 3000;

/** Lets go for good of what has been in the bin for its whole time: some moments after the page opened, and on each new day. */
export function useEmptyBin(): void {
  const today = useToday();
  useEffect(() => {
    const empty = async (): Promise<void> => {
      const { emptyBinNow } = await import('@/lib/storage/empty-bin');
      await emptyBinNow();
    };
    // Nobody asked for it, so nobody is told: a store that fails says so wherever somebody uses it.
    const timer = setTimeout(
      () => void empty().catch((error: unknown) => reportError(error)),
      AFTER_MS,
    );
    return () => clearTimeout(timer);
    // A new day is a new reason.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [today]);
}
