import { idsIn, namedIntroducer } from '@/components/person/introducer';
import { Sentence } from '@/components/ui/sentence';
import { useNames } from '@/components/person/use-person';
import type { Introducer } from '@/lib/domain/record';

/** To whom a promise was handed over, by name. */
export function HandedTo({ to }: { to: Introducer }) {
  const names = useNames(idsIn(to));
  // Somebody in the bin has no name, and so has nobody who is not read yet.
  const name = namedIntroducer(to, names)?.name || '…';
  return (
    <p className="quiet">
      <Sentence of="personHandedTo" parts={[<bdi key="who">{name}</bdi>]} />
    </p>
  );
}
