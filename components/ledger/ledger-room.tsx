import { useState, type ReactNode } from 'react';
import { LedgerFilters } from '@/components/ledger/ledger-filters';
import { LedgerSideList } from '@/components/ledger/ledger-side-list';
import { useLedger, useLedgerMonths } from '@/components/ledger/use-ledger';
import { useToday } from '@/components/ui/use-today';
import type { ValueKind } from '@/lib/domain/kinds';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import type { ValueMonth } from '@/lib/domain/value-months';
import type { LedgerFilter } from '@/lib/storage/ledger-query';
import { text } from '@/lib/text';
import '@/components/ledger/ledger-room.css';

/** What the room does not draw itself: help as a person's page shows it. */
export interface LedgerDrawing {
  given: (value: ValueGiven, who: ReactNode) => ReactNode;
  received: (value: ValueReceived, who: ReactNode) => ReactNode;
  strip: (months: ValueMonth[]) => ReactNode;
  kinds: readonly { value: ValueKind; label: string }[];
}

interface Props {
  hrefOf: (personId: string) => string;
  drawing: LedgerDrawing;
}

const A_PAGE = 50;
const ALL: LedgerFilter = { kind: null, only: null };

/** Home's ledger: everybody's help, given and received, over time; two lists side by side and never a balance. */
export function LedgerRoom({ hrefOf, drawing }: Props) {
  const today = useToday();
  const [filter, setFilter] = useState(ALL);
  const [most, setMost] = useState(A_PAGE);
  const live = useLedger(filter, most);
  const months = useLedgerMonths(today);
  if (live.state === 'loading') return null;
  if (live.state === 'failed' || months.state === 'failed') {
    return (
      <p className="ledger-failed" role="alert">
        {text('ledgerFailed')}
      </p>
    );
  }
  const { given, received } = live.value;
  const isNone = given.all.length + received.all.length === 0;
  const isAll = filter.kind === null && filter.only === null;
  if (isNone && isAll) return <p className="ledger-none">{text('ledgerNone')}</p>;
  const choose = (change: Partial<LedgerFilter>): void => {
    setFilter({ ...filter, ...change });
    setMost(A_PAGE);
  };
  const more = (): void => setMost(most + A_PAGE);
  return (
    <div className="ledger-room">
      {months.state === 'ready' ? drawing.strip(months.value) : null}
      <LedgerFilters filter={filter} kinds={drawing.kinds} onChoose={choose} />
      {isNone ? <p role="status">{text('ledgerNoneOfThese')}</p> : null}
      <div className="ledger-sides">
        <LedgerSideList
          id="ledger-given"
          title={text('personLedgerGiven')}
          side={given}
          hrefOf={hrefOf}
          draw={drawing.given}
          onMore={more}
        />
        <LedgerSideList
          id="ledger-received"
          title={text('personLedgerReceived')}
          side={received}
          hrefOf={hrefOf}
          draw={drawing.received}
          onMore={more}
        />
      </div>
    </div>
  );
}
