import { useDays } from '@/components/person/use-days';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import { valueMonths } from '@/lib/domain/value-months';
import { text } from '@/lib/text';

/** How many marks a month has room for; the list below says all. */
const MOST = 4;

interface Props {
  given: ValueGiven[];
  received: ValueReceived[];
}

/** A strip by month: a mark a help, given above the line and received beneath it. Said in words to who does not see it. */
export function LedgerStrip({ given, received }: Props) {
  const days = useDays();
  const months = valueMonths(given, received, days.today);
  // One month is no time.
  if (months.length < 2) return null;
  const said = months
    .filter((month) => month.given + month.received > 0)
    .map((month) =>
      text(
        'personLedgerMonth',
        days.partial(month.month),
        String(month.given),
        String(month.received),
      ),
    );
  const first = months[0]?.month ?? '';
  return (
    <div className="ledger-strip" role="img" aria-label={said.join('; ')}>
      <div className="ledger-months">
        {months.map(({ month, given: gifts, received: helps }) => (
          <div key={month} className="ledger-month" title={days.partial(month)}>
            <Marks of="given" count={gifts} />
            <Marks of="received" count={helps} />
          </div>
        ))}
      </div>
      <div className="ledger-scale">
        <span>{days.partial(first)}</span>
        <span>{days.partial(days.today.slice(0, 7))}</span>
      </div>
    </div>
  );
}

function Marks({ of, count }: { of: 'given' | 'received'; count: number }) {
  return (
    <div className={`ledger-${of}`}>
      {Array.from({ length: Math.min(count, MOST) }, (_, place) => (
        <i key={place} />
      ))}
    </div>
  );
}
