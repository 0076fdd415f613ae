import { GivenEntry } from '@/components/person/given-entry';
import { LedgerStrip } from '@/components/person/ledger-strip';
import { ReceivedEntry } from '@/components/person/received-entry';
import { useToday } from '@/components/ui/use-today';
import { valuesGiven, valuesReceived } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { valueMonths } from '@/lib/domain/value-months';
import { text } from '@/lib/text';
import '@/components/person/ledger.css';

/** Help given and help received: two lists side by side over time, the newest first, and never a balance. */
export function Ledger({ file }: { file: PersonFile }) {
  const today = useToday();
  const given = valuesGiven(file).toReversed();
  const received = valuesReceived(file).toReversed();
  if (given.length + received.length === 0) return null;
  return (
    <section className="ledger" aria-labelledby="ledger-heading">
      <h2 id="ledger-heading">{text('personLedger')}</h2>
      <LedgerStrip months={valueMonths(given, received, today)} />
      <div className="ledger-lists">
        {given.length === 0 ? null : (
          <div>
            <h3 id="ledger-given">{text('personLedgerGiven')}</h3>
            <ul aria-labelledby="ledger-given">
              {given.map((value) => (
                <GivenEntry key={value.id} value={value} />
              ))}
            </ul>
          </div>
        )}
        {received.length === 0 ? null : (
          <div>
            <h3 id="ledger-received">{text('personLedgerReceived')}</h3>
            <ul aria-labelledby="ledger-received">
              {received.map((value) => (
                <ReceivedEntry key={value.id} value={value} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
