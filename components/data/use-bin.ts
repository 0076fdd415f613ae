import { useLive } from '@/components/storage/use-live';
import { useHeld } from '@/components/storage/use-held';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { bringBack } from '@/lib/acts/bring-back';
import { Refused } from '@/lib/acts/act';
import { readBin, type InBin } from '@/lib/storage/bin-query';
import type { Live } from '@/lib/storage/live';
import { text } from '@/lib/text';

/** All that is in the bin, the newest first. */
export function useBin(): Live<InBin[]> {
  return useHeld(useLive('bin', readBin));
}

/** Brings something back; what was refused is said in a toast. Resolves to whether it is back. */
export function useBringBack(): (item: InBin) => Promise<boolean> {
  const notebook = useNotebook();
  const toast = useToast();
  return async (item) => {
    const personId = item.person.id;
    const itemId = item.kind === 'person' ? {} : { itemId: item.id };
    const said =
      item.kind === 'person' ? text('dataPersonBack', item.person.name) : text('dataItemBack');
    try {
      const input = { personId, ...itemId, keys: keysOf(item) };
      return (await notebook.act(bringBack, input, said)) !== null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      toast({ text: text(`refused_${error.reason}`) });
      return false;
    }
  };
}

/** Somebody else may hold them by now. */
function keysOf(item: InBin): string[] {
  if (item.kind === 'person') return item.keys;
  return item.kind === 'profile' ? [item.profile.key] : [];
}
