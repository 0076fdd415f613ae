import type { ReactNode } from 'react';
import { usePairs } from '@/components/twice/use-pairs';
import { Sentence } from '@/components/ui/sentence';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/twice/merge.css';

interface Props {
  personId: Id;
  /** The person's name; null: not known yet. */
  name: string | null;
  mergeHrefOf: (oneId: Id, otherId: Id) => string;
  /** The search that leads to the other. */
  children: ReactNode;
}

/** With whom somebody is to be merged: those who look like them, or anybody by search. */
export function MergeWith({ personId, name, mergeHrefOf, children }: Props) {
  const pairs = usePairs();
  const alike = (pairs.state === 'ready' ? pairs.value : []).flatMap(({ one, other }) => {
    if (one.personId === personId) return [other];
    return other.personId === personId ? [one] : [];
  });
  return (
    <div className="merge-with">
      <h2>
        {name === null ? null : <Sentence of="twiceWith" parts={[<bdi key="name">{name}</bdi>]} />}
      </h2>
      {children}
      {alike.length === 0 ? null : (
        <section className="merge-alike">
          <h3>{text('twiceAlike')}</h3>
          <ul>
            {alike.map(({ personId: otherId, name: theirs, line }) => (
              <li key={otherId}>
                <a href={mergeHrefOf(personId, otherId)}>
                  <bdi>{theirs}</bdi>
                </a>{' '}
                <bdi className="quiet">{line}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
