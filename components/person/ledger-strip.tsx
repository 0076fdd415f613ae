import { useDays } from '@/components/person/use-days';
import type { ValueMonth } from '@/lib/domain/value-months';
import { language, plural, text } from '@/lib/text';
import '@/components/person/ledger.css';

interface Props {
  months: ValueMonth[];
  /** How many marks a month has room for; where one has more help than that, a mark stands for several. */
  most?: number;
}

/** The marks that the ordinary height takes. */
const FEW = 4;

/** A strip by month: a mark a help, given above the line and received beneath it. Said in words to who does not see it. */
export function LedgerStrip({ months, most = FEW }: Props) {
  const days = useDays();
  // One month is no time.
  if (months.length < 2) return null;
  const helps = months.flatMap(({ given, received }) => [given, received]);
  const each = Math.max(1, Math.ceil(Math.max(...helps) / most));
  const isTall = Math.max(...helps) > FEW && most > FEW;
  const figures = new Intl.NumberFormat(language());
  const said = months
    .filter((month) => month.given + month.received > 0)
    .map(({ month, given, received }) =>
      text(
        'personLedgerMonth',
        days.partial(month),
        figures.format(given),
        figures.format(received),
      ),
    );
  const first = months[0]?.month ?? '';
  return (
    <div
      className={`ledger-strip${isTall ? ' ledger-strip-tall' : ''}`}
      role="img"
      aria-label={said.join('; ')}
    >
      <div className="ledger-months">
        {months.map(({ month, given, received }) => (
          <div key={month} className="ledger-month" title={days.partial(month)}>
            <Marks of="given" count={Math.ceil(given / each)} />
            <Marks of="received" count={Math.ceil(received / each)} />
          </div>
        ))}
      </div>
      <div className="ledger-scale">
        <span>{days.partial(first)}</span>
        {each === 1 ? null : <span>{plural('personLedgerMark', each)}</span>}
        <span>{days.partial(days.today.slice(0, 7))}</span>
      </div>
    </div>
  );
}

function Marks({ of, count }: { of: 'given' | 'received'; count: number }) {
  return (
    <div className={`ledger-${of}`}>
      {Array.from({ length: count }, (_, place) => (
        <i key={place} />
      ))}
    </div>
  );
}
