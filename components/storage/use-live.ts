import { useEffect, useState } from 'react';
import { watch, type Live } from '@/lib/storage/live';
import type { FilesAfter, Notice } from '@/lib/storage/notice';

/**
 * What a query finds, now and after every commit in any page. `key` names the query: when it changes,
 * the query is asked anew, and until it answers the page is `loading`, never the old answer. `known`: see `watch`.
 */
export function useLive<Value>(
  key: string,
  query: (notice: Notice | null) => Promise<Value>,
  concerns?: (notice: Notice) => boolean,
  known?: (after: FilesAfter) => Value | undefined,
): Live<Value> {
  const [answer, setAnswer] = useState<{ key: string; live: Live<Value> }>({
    key,
    live: { state: 'loading' },
  });
  useEffect(
    () => watch(query, (live) => setAnswer({ key, live }), concerns, known),
    // The key stands for query, concerns and known.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return answer.key === key ? answer.live : { state: 'loading' };
}
