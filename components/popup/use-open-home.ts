import { useNotebook } from '@/components/storage/notebook';
import { openHome } from '@/lib/browser/open-home';

/** Opens Home, at a room or a person (`person/<id>`). */
export function useOpenHome(): (place?: string) => void {
  const notebook = useNotebook();
  return (place = '') => {
    openHome(place).catch((error: unknown) => notebook.fail(error));
  };
}
