import { useEffect } from 'react';
import { text } from '@/lib/text';

/** Names the tab after what it shows; null leaves that to somebody further in. */
export function useTitle(name: string | null): void {
  useEffect(() => {
    if (name !== null) document.title = text('homeTitle', name);
  }, [name]);
}
