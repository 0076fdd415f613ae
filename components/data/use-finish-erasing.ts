import { useEffect } from 'react';
import { besideStore } from '@/lib/browser/beside-store';

/** Finishes an erasing that a browser left half done; hardly ever is there one. */
export function useFinishErasing(): void {
  useEffect(() => {
    const finish = async (): Promise<void> => {
      if ((await besideStore.readMark()) === null) return;
      const { finishErasing } = await import('@/lib/safety/erase');
      await finishErasing(besideStore);
    };
    // What cannot be finished now is at the next start; a store that does not open says so itself.
    finish().catch((error: unknown) => reportError(error));
  }, []);
}
