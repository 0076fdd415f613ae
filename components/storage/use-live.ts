import { useEffect, useState } from 'react';
import { watch, type Live } from '@/lib/storage/live';
import type { Notice } from '@/lib/storage/notice';

/**
 * What a query finds, now and after every commit in any page. `key` names the query: when it changes,
 * the query is asked anew, and until it answers the page is `loading`, never the old answer.
 */
export function useLive<Value>(
  key: string,
  query: (notice: Notice | null) => Promise<Value>,
  concerns?: (notice: Notice) => boolean,
): Live<Value> {
  const [answer, setAnswer] = useState<{ key: string; live: Live<Value> }>({
    key,
    live: { state: 'loading' },
  });
  useEffect(
    () => watch(query, (live) => setAnswer({ key, live }), concerns),
    // The key stands for query and concerns.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return answer.key === key ? answer.live : { state: 'loading' };
}
