import { Button } from '@/components/ui/button';
import { ChoiceField } from '@/components/ui/choice-field';
import { touchKindOptions } from '@/components/person/kind-names';
import type { TouchKind } from '@/lib/domain/kinds';
import { text } from '@/lib/text';
import { touchKindName } from '@/lib/touch-names';

const FREQUENT: readonly TouchKind[] = ['message', 'call', 'coffee', 'meeting', 'event'];

interface Props {
  kind: string;
  onChange: (kind: string) => void;
}

/** The frequent kinds of touch at one click, and all of them in the list behind. */
export function TouchKindField({ kind, onChange }: Props) {
  return (
    <div className="form-chips touch-kinds">
      <div className="form-chips-group" role="group" aria-label={text('personCommonKinds')}>
        {FREQUENT.map((frequent) => (
          <Button
            key={frequent}
            look="chip"
            isOn={kind === frequent}
            onClick={() => onChange(kind === frequent ? '' : frequent)}
          >
            {touchKindName(frequent)}
          </Button>
        ))}
      </div>
      <ChoiceField
        label={text('personTouchKind')}
        look="chip"
        isLabelHidden
        value={kind}
        options={touchKindOptions('…')}
        onChange={onChange}
      />
    </div>
  );
}
