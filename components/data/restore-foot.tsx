import { useState } from 'react';
import { RestoreProgressLine } from '@/components/data/restore-progress-line';
import { useRestore, type RestoreEnd } from '@/components/data/use-restore';
import { Button } from '@/components/ui/button';
import type { RestoreFrom } from '@/lib/safety/restore-from';
import { text, type TextKey } from '@/lib/text';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';

interface Props {
  /** null: there is nothing to do. */
  mode: RestoreMode | null;
  from: RestoreFrom;
  onDone: () => void;
}

/** Does it, or leaves it; while it is done, how far it is. */
export function RestoreFoot({ mode, from, onDone }: Props) {
  const { step, start, cancel } = useRestore(from);
  const [ended, setEnded] = useState<RestoreEnd | null>(null);
  const isUnguarded = ended === 'unguarded';
  const restore = async (): Promise<void> => {
    if (mode === null) return;
    const end = await start(mode, isUnguarded);
    setEnded(end);
    if (end === 'done') onDone();
  };
  return (
    <div className="restore-foot">
      {isUnguarded ? (
        <p className="data-failed" role="alert">
          {text('dataNoSnapshotBefore')}
        </p>
      ) : null}
      <div className="data-acts">
        {mode === null ? null : (
          <Button look="primary" aria-busy={step !== null} onClick={() => void restore()}>
            {text(isUnguarded ? 'dataRestoreUnguarded' : TITLES[mode])}
          </Button>
        )}
        <Button look={mode === null ? 'plain' : 'quiet'} onClick={step === null ? onDone : cancel}>
          {text(mode === null ? 'dataBack' : 'cancel')}
        </Button>
        <RestoreProgressLine step={step} isCancelled={ended === 'cancelled'} />
      </div>
    </div>
  );
}

const TITLES = { add: 'dataDoAdd', replace: 'dataDoReplace' } as const satisfies Record<
  RestoreMode,
  TextKey
>;
