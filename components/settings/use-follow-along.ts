import { useEffect, useState } from 'react';
import {
  askToFollowAlong,
  followsAlong,
  onPermissions,
  stopFollowingAlong,
} from '@/lib/browser/permissions';

/** Whether Kith may see every LinkedIn tab, as it is in the browser now. */
export interface FollowingAlong {
  isOn: boolean;
  /** What became of the last click, where that was not what was wished for. */
  problem: 'refused' | 'failed' | null;
  /** Asks the user; call it in a click handler before anything else. */
  ask: () => Promise<void>;
  /** Gives the permission back. */
  stop: () => Promise<void>;
}

/** The permission, watched: the user may also take it back in the browser's own pages. */
export function useFollowAlong(): FollowingAlong {
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<FollowingAlong['problem']>(null);
  useEffect(() => {
    const look = (): void => {
      followsAlong().then(setOn, () => setProblem('failed'));
    };
    look();
    return onPermissions(look);
  }, []);
  const settle = async (change: Promise<boolean>): Promise<void> => {
    try {
      setProblem((await change) ? null : 'refused');
      setOn(await followsAlong());
    } catch {
      // Chrome and Firefox reject alike where they cannot ask; the sentence says to click again.
      setProblem('failed');
    }
  };
  return {
    isOn,
    problem,
    // Nothing may come before the request: after any await it is not the user's own act any more.
    ask: () => settle(askToFollowAlong()),
    stop: () => settle(stopFollowingAlong()),
  };
}
