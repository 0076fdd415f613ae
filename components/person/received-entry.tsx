import type { ReactNode } from 'react';
import { receivedStateName } from '@/components/person/kind-names';
import { LedgerEntry } from '@/components/person/ledger-entry';
import { OutcomeLine } from '@/components/person/outcome-line';
import { ThanksActs } from '@/components/person/thanks-acts';
import { useQuickAct } from '@/components/person/use-quick-act';
import { useRecordActs } from '@/components/person/use-record-acts';
import { Button } from '@/components/ui/button';
import { addBringUp } from '@/lib/acts/person-marks';
import type { ValueReceived } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** Help received: thanks, what it led to, and telling the helper so. */
export function ReceivedEntry({ value, who }: { value: ValueReceived; who?: ReactNode }) {
  const acts = useRecordActs();
  const act = useQuickAct();
  const { personId, state, outcome, toldOn } = value;
  const becauseOfYou = { personId, text: text('personBecauseOfYou', outcome) };
  return (
    <LedgerEntry value={value} state={receivedStateName(state)} who={who}>
      {state === 'open' ? (
        <div className="ledger-acts">
          <ThanksActs value={value} />
        </div>
      ) : null}
      <OutcomeLine
        value={value}
        label={text('personBecauseOfYouLabel')}
        add={text('personBecauseOfYouAdd')}
      />
      {outcome === '' || toldOn !== null ? null : (
        <div className="ledger-acts" role="group" aria-label={text('personTellThem')}>
          <span className="quiet">{text('personTellThem')}</span>
          <Button
            look="chip"
            onClick={() => void acts.edit(value, { toldOn: acts.today }, text('personToldSaid'))}
          >
            {text('personTold')}
          </Button>
          <Button
            look="quiet"
            onClick={() => void act(addBringUp, becauseOfYou, text('personToBringUpSaid'))}
          >
            {text('personToBringUp')}
          </Button>
        </div>
      )}
    </LedgerEntry>
  );
}
