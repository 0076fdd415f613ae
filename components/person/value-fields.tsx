import { ChoiceField } from '@/components/ui/choice-field';
import { TextField } from '@/components/ui/text-field';
import type { Problems, ValueTexts } from '@/components/person/entry-values';
import { valueKindOptions, valueStateOptions } from '@/components/person/kind-names';
import { text } from '@/lib/text';

interface Props {
  /** Side by side, and what was of no help yet asks no kind. */
  isCompact?: boolean;
  values: ValueTexts;
  problems: Problems;
  set: (change: Partial<ValueTexts>) => void;
}

/** Help given and help received, each with what it was. */
export function ValueFields({ values, problems, set, isCompact = false }: Props) {
  const isOffered = !isCompact || values.valueOffered.trim() !== '';
  const isThanksOwed = values.valueReceived.trim() !== '';
  return (
    <div className={isCompact ? 'form-halves' : 'form-group'}>
      <div>
        <TextField
          label={text('personValueOffered')}
          value={values.valueOffered}
          onChange={(valueOffered) => set({ valueOffered })}
          problem={problems.valueOffered}
          multiline
          rows={1}
        />
        <div className="form-chips" hidden={!isOffered}>
          <ChoiceField
            label={text('personValueState')}
            look="chip"
            isLabelHidden
            value={values.valueState}
            options={valueStateOptions()}
            onChange={(valueState) => set({ valueState })}
          />
          <ChoiceField
            label={text('personValueKind')}
            look="chip"
            isLabelHidden
            value={values.valueKind}
            options={valueKindOptions(text('personAnyKind'))}
            onChange={(valueKind) => set({ valueKind })}
          />
        </div>
      </div>
      <div>
        <TextField
          label={text('personValueReceived')}
          value={values.valueReceived}
          onChange={(valueReceived) => set({ valueReceived })}
          problem={problems.valueReceived}
          hint={isThanksOwed ? text('personThanksOwedHint') : undefined}
          multiline
          rows={1}
        />
        <div className="form-chips" hidden={isCompact && !isThanksOwed}>
          <ChoiceField
            label={text('personValueReceivedKind')}
            look="chip"
            isLabelHidden
            value={values.valueReceivedKind}
            options={valueKindOptions(text('personAnyKind'))}
            onChange={(valueReceivedKind) => set({ valueReceivedKind })}
          />
        </div>
      </div>
    </div>
  );
}
