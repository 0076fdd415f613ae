import type { ReactNode } from 'react';
import { valueStateName } from '@/components/person/kind-names';
import { LedgerEntry } from '@/components/person/ledger-entry';
import { OutcomeLine } from '@/components/person/outcome-line';
import { useRecordActs } from '@/components/person/use-record-acts';
import { Button } from '@/components/ui/button';
import type { ValueStateGiven } from '@/lib/domain/kinds';
import type { ValueGiven } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** An idea is offered next, an offer given. */
const NEXT: Record<ValueStateGiven, ValueStateGiven | null> = {
  idea: 'offered',
  offered: 'given',
  given: null,
};

/** Help given, with the next step it can take. */
export function GivenEntry({ value, who }: { value: ValueGiven; who?: ReactNode }) {
  const acts = useRecordActs();
  const next = NEXT[value.state];
  return (
    <LedgerEntry value={value} state={valueStateName(value.state)} who={who}>
      {next === null ? (
        <OutcomeLine value={value} label={text('personItLedTo')} add={text('personItLedToAdd')} />
      ) : (
        <div className="ledger-acts">
          <Button
            look="chip"
            onClick={() => void acts.edit(value, { state: next }, text('personSaved'))}
          >
            {text(next === 'given' ? 'personGaveIt' : 'personOfferedIt')}
          </Button>
        </div>
      )}
    </LedgerEntry>
  );
}
