import { useEffect, useState } from 'react';
import { boundKey } from '@/lib/browser/permissions';

/** The key that opens the popup, as the user has bound it; '' where none is, or the browser does not say. */
export function useBoundKey(): string {
  const [key, setKey] = useState('');
  useEffect(() => {
    boundKey().then(setKey, () => setKey(''));
  }, []);
  return key;
}
