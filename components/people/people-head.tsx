import type { PeopleOrder } from '@/components/people/in-order';
import { text } from '@/lib/text';

interface Props {
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
}

/** The names of the columns; those that can be sorted by are buttons. */
export function PeopleHead({ order, onOrder }: Props) {
  return (
    <div role="rowgroup" className="people-head">
      <div role="row" aria-rowindex={1} className="people-row">
        <Sortable by="name" name={text('peopleName')} order={order} onOrder={onOrder} />
        <div role="columnheader" className="people-expertise">
          {text('peopleExpertise')}
        </div>
        <div role="columnheader" className="people-last">
          {text('peopleLastTouch')}
        </div>
        <Sortable by="next" name={text('peopleNext')} order={order} onOrder={onOrder} />
      </div>
    </div>
  );
}

function Sortable({ by, name, order, onOrder }: Props & { by: PeopleOrder; name: string }) {
  const isSorted = order === by;
  return (
    <div role="columnheader" aria-sort={isSorted ? 'ascending' : 'none'}>
      <button type="button" className="people-sort" onClick={() => onOrder(by)}>
        {name}
        <svg
          viewBox="0 0 8 8"
          width="8"
          height="8"
          aria-hidden="true"
          visibility={isSorted ? 'visible' : 'hidden'}
        >
          <path d="M1 2.5h6L4 6.5z" fill="currentColor" />
        </svg>
      </button>
    </div>
  );
}
