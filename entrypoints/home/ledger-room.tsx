import { hashOf } from '@/components/home/route';
import { LedgerRoom as Room, type LedgerDrawing } from '@/components/ledger/ledger-room';
import { GivenEntry } from '@/components/person/given-entry';
import { valueKindName } from '@/components/person/kind-names';
import { LedgerStrip } from '@/components/person/ledger-strip';
import { ReceivedEntry } from '@/components/person/received-entry';
import { VALUE_KINDS } from '@/lib/domain/kinds';

/** How many marks a month has room for here: everybody's help is more than one person's. */
const MARKS = 8;

/** Home's ledger, which draws help as a person's page does. */
export function LedgerRoom() {
  return <Room hrefOf={(personId) => hashOf({ place: 'person', personId })} drawing={drawing()} />;
}

function drawing(): LedgerDrawing {
  return {
    given: (value, who) => <GivenEntry value={value} who={who} />,
    received: (value, who) => <ReceivedEntry value={value} who={who} />,
    strip: (months) => <LedgerStrip months={months} most={MARKS} />,
    kinds: VALUE_KINDS.map((kind) => ({ value: kind, label: valueKindName(kind) })),
  };
}
