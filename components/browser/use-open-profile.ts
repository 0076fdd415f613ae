import { useCallback } from 'react';
import { useToast } from '@/components/ui/toasts';
import { openProfile } from '@/lib/browser/open-profile';
import { text } from '@/lib/text';

/** Opens a profile in one new tab, by its key; says so where the browser does not. */
export function useOpenProfile(): (key: string) => void {
  const toast = useToast();
  return useCallback(
    (key) => {
      openProfile(key).catch(() => toast({ text: text('profileNotOpened') }));
    },
    [toast],
  );
}
