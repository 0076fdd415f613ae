import { useEffect, useState } from 'react';
import { useToast } from '@/components/ui/toasts';
import {
  askToFollowAlong,
  followsAlong,
  onPermissions,
  stopFollowingAlong,
} from '@/lib/browser/permissions';
import type { NetworkName } from '@/lib/profiles/network-hosts';
import { text } from '@/lib/text';

/** Whether Kith may see every tab of a network, as it is in the browser now. */
export interface FollowingAlong {
  /** null: not known yet. */
  isOn: boolean | null;
  /** Asks the user; call it in a click handler before anything else. */
  ask: () => void;
  /** Gives the permission back. */
  stop: () => void;
}

/**
 * The permission for a network, watched: the user may also take it back in the browser's own pages. What the
 * browser refuses is said in a toast.
 */
export function useFollowAlong(network: NetworkName): FollowingAlong {
  const [isOn, setOn] = useState<boolean | null>(null);
  const toast = useToast();
  useEffect(() => {
    const failed = (): void => toast({ text: text('browserPermissionUnknown') });
    const look = (): void => void followsAlong(network).then(setOn, failed);
    look();
    return onPermissions(look);
  }, [network, toast]);
  const settle = async (change: Promise<boolean>): Promise<void> => {
    try {
      if (!(await change)) toast({ text: text('browserNotGranted') });
      setOn(await followsAlong(network));
    } catch {
      // Chrome and Firefox reject alike where they cannot ask; the sentence says to click again.
      toast({ text: text('browserNotAsked') });
    }
  };
  return {
    isOn,
    // Nothing may come before the request: after any await it is not the user's own act any more.
    ask: () => void settle(askToFollowAlong(network)),
    stop: () => void settle(stopFollowingAlong(network)),
  };
}
