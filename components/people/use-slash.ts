import { useEffect, type RefObject } from 'react';
import { isTextField } from '@/components/storage/notebook';

/** The key `/` leads to a field from anywhere on the page where nothing is being typed. */
export function useSlash(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTextField(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [field]);
}
