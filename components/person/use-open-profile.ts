import { useCallback } from 'react';
import { openProfile } from '@/lib/browser/open-profile';

/** Opens a profile in one new tab, by its key. */
export function useOpenProfile(): (key: string) => void {
  return useCallback((key) => void openProfile(key), []);
}
