import { useCallback } from 'react';
import { useToast } from '@/components/ui/toasts';
import { openHome } from '@/lib/browser/open-home';
import { text } from '@/lib/text';

/** Opens Home, at a room or a person (`person/<id>`); where the browser refuses, a toast says so. */
export function useOpenHome(): (place?: string) => void {
  const toast = useToast();
  return useCallback(
    (place = '') => {
      openHome(place).catch(() => toast({ text: text('browserNotOpened') }));
    },
    [toast],
  );
}
