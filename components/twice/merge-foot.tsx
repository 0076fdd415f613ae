import { Button } from '@/components/ui/button';
import { KeysHint } from '@/components/ui/keys-hint';
import { text } from '@/lib/text';

interface Props {
  /** Why it was not carried out. */
  problem: string | null;
  isBusy: boolean;
  /** Whether something typed would be left behind. */
  isHeld: boolean;
  onMerge: () => void;
  onCancel: () => void;
}

/** The foot of the merge: what went wrong, and the two ways on. */
export function MergeFoot({ problem, isBusy, isHeld, onMerge, onCancel }: Props) {
  return (
    <div className="merge-foot">
      <div className="merge-foot-words">
        {problem === null ? null : (
          <p className="merge-problem" role="alert">
            {problem}
          </p>
        )}
        <p className="quiet">{text(isHeld ? 'twiceHeld' : 'twiceUndoable')}</p>
      </div>
      <Button look="quiet" onClick={onCancel}>
        {text('cancel')}
      </Button>
      <KeysHint />
      <Button look="primary" aria-disabled={isBusy || isHeld} onClick={onMerge}>
        {text('twiceMergeNow')}
      </Button>
    </div>
  );
}
