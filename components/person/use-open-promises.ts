import { useLive } from '@/components/storage/use-live';
import { useChosen } from '@/components/person/use-rhythm';
import { countOpenPromises } from '@/lib/storage/open-promises';
import { plural } from '@/lib/text';

/**
 * How many promises of the user's are open already, and a soft word where one more passes the limit that they set
 * themselves; undefined: none, or not read yet.
 */
export function useOpenPromises(): string | undefined {
  const counted = useLive('open promises', countOpenPromises);
  const chosen = useChosen();
  if (counted.state !== 'ready' || chosen.state !== 'ready') return undefined;
  const count = counted.value;
  const limit = chosen.value.promiseLimit;
  const open = count === 0 ? [] : [plural('personOpenPromises', count)];
  const isPast = limit !== null && count >= limit;
  const sentences = isPast ? [...open, plural('personPromiseLimit', limit)] : open;
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
