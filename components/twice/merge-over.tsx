import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  /** Who is still there of the two. */
  left: PersonFile | null;
  /** Whether the address names one person twice. */
  isOne: boolean;
  hrefOf: (personId: Id) => string;
}

/** What stands where there are no two people to merge. */
export function MergeOver({ left, isOne, hrefOf }: Props) {
  return (
    // One's own merge passes by here on its way to the person's page: that is nothing to be told of.
    <div className="merge-over" role={isOne ? undefined : 'alert'}>
      <h2>{text(isOne ? 'twiceOne' : 'twiceGone')}</h2>
      <p className="quiet">{text(isOne ? 'twiceOneHow' : 'twiceGoneHow')}</p>
      {left === null ? null : (
        <a href={hrefOf(left.person.id)}>
          <bdi>{left.person.name}</bdi>
        </a>
      )}
    </div>
  );
}
