import { Button } from '@/components/ui/button';
import { ChoiceField } from '@/components/ui/choice-field';
import type { ValueKind } from '@/lib/domain/kinds';
import type { LedgerFilter } from '@/lib/storage/ledger-query';
import { text, type TextKey } from '@/lib/text';

interface Props {
  filter: LedgerFilter;
  kinds: readonly { value: ValueKind; label: string }[];
  onChoose: (change: Partial<LedgerFilter>) => void;
}

const ONLY: readonly { only: LedgerFilter['only']; name: TextKey }[] = [
  { only: null, name: 'ledgerEverything' },
  { only: 'owed', name: 'ledgerOwed' },
  { only: 'ideas', name: 'ledgerIdeas' },
];

/** Everything, what owes thanks, or what could still be offered; of one kind, or of all. */
export function LedgerFilters({ filter, kinds, onChoose }: Props) {
  const options = [{ value: '' as const, label: text('ledgerAnyKind') }, ...kinds];
  return (
    <div className="ledger-filters">
      <div className="ledger-chips" role="group" aria-label={text('ledgerShow')}>
        {ONLY.map(({ only, name }) => (
          <Button
            key={name}
            look="chip"
            aria-pressed={filter.only === only}
            onClick={() => onChoose({ only })}
          >
            {text(name)}
          </Button>
        ))}
      </div>
      <ChoiceField
        label={text('ledgerKind')}
        isLabelHidden
        look="chip"
        value={filter.kind ?? ''}
        options={options}
        onChange={(kind) => onChoose({ kind: kind === '' ? null : kind })}
      />
    </div>
  );
}
