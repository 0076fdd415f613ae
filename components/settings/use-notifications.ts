import { useEffect, useState } from 'react';
import { useToast } from '@/components/ui/toasts';
import { askToNotify, mayNotify, stopNotifying } from '@/lib/browser/notifications';
import { onPermissions } from '@/lib/browser/permissions';
import { text } from '@/lib/text';

/** Whether Kith may show notifications, as it is in the browser now. */
export interface Notifying {
  /** null: not known yet. */
  isAllowed: boolean | null;
  /** Asks the user; call it in a click handler before anything else. Resolves to whether it is allowed. */
  ask: () => Promise<boolean>;
  stop: () => Promise<void>;
}

/** The permission for notifications, watched; what the browser refuses is said in a toast. */
export function useNotifications(): Notifying {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  const toast = useToast();
  useEffect(() => {
    const failed = (): void => toast({ text: text('browserPermissionUnknown') });
    const look = (): void => void mayNotify().then(setAllowed, failed);
    look();
    return onPermissions(look);
  }, [toast]);
  const settle = async (change: Promise<boolean>): Promise<boolean> => {
    try {
      if (!(await change)) toast({ text: text('browserNotGranted') });
      const isNow = await mayNotify();
      setAllowed(isNow);
      return isNow;
    } catch {
      // Chrome and Firefox reject alike where they cannot ask; the sentence says to click again.
      toast({ text: text('browserNotAsked') });
      return false;
    }
  };
  return {
    isAllowed,
    // Nothing may come before the request: after any await it is not the user's own act any more.
    ask: () => settle(askToNotify()),
    stop: async () => void (await settle(stopNotifying())),
  };
}
