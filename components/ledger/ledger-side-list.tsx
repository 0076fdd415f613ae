import { Fragment, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import type { LedgerSide } from '@/lib/storage/ledger-query';
import { text } from '@/lib/text';

interface Props<Value> {
  id: string;
  title: string;
  side: LedgerSide<Value>;
  hrefOf: (personId: string) => string;
  draw: (value: Value, who: ReactNode) => ReactNode;
  onMore: () => void;
}

/** One side of the ledger: a help a line, each with whose it is. */
export function LedgerSideList<Value extends ValueGiven | ValueReceived>(props: Props<Value>) {
  const { id, title, side, hrefOf, draw, onMore } = props;
  if (side.all.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {side.all.map(({ value, name }) => (
          <Fragment key={value.id}>
            {draw(
              value,
              <a className="ledger-who" href={hrefOf(value.personId)}>
                <bdi>{name}</bdi>
              </a>,
            )}
          </Fragment>
        ))}
      </ul>
      {side.hasMore ? (
        <Button look="quiet" aria-label={text('ledgerMoreOf', title)} onClick={onMore}>
          {text('ledgerMore')}
        </Button>
      ) : null}
    </section>
  );
}
