import { useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import type { ToErase } from '@/lib/safety/erase';
import { text } from '@/lib/text';

/** Erasing for good, once it was confirmed. */
export interface EraseNow {
  isBusy: boolean;
  /** Resolves to whether it is erased; if not, the page says why. `said` is what the toast says then. */
  erase: (what: ToErase, said: string) => Promise<boolean>;
}

/** Erases for good, and says in a toast what came of it. */
export function useErase(): EraseNow {
  const [isBusy, setBusy] = useState(false);
  const notebook = useNotebook();
  const toast = useToast();
  const erase = async (what: ToErase, said: string): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    toast(null);
    const [lib, { besideStore }, { tellErased }] = await Promise.all([
      import('@/lib/safety/erase'),
      import('@/lib/browser/beside-store'),
      import('@/lib/safety/follow-erasing'),
    ]);
    try {
      await lib.erase(what, besideStore);
      toast({ text: said });
      return true;
    } catch (error) {
      if (error instanceof Refused) toast({ text: text(`refused_${error.reason}`) });
      else if (error instanceof lib.EraseUnfinished) {
        reportError(error);
        toast({ text: text('dataErasedButKept') });
        return true;
      } else {
        toast({ text: text('dataNotErased') });
        notebook.fail(error);
      }
      return false;
    } finally {
      // Other pages show what they have read.
      if (what.is === 'everything') tellErased();
      setBusy(false);
    }
  };
  return { isBusy, erase };
}
