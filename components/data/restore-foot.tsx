import { useRestore, type RestoreStep } from '@/components/data/use-restore';
import { Button } from '@/components/ui/button';
import { text, type TextKey } from '@/lib/text';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';

const STEPS: Record<RestoreStep, TextKey> = {
  snapshot: 'dataKeepingBefore',
  restoring: 'dataRestoring',
};

interface Props {
  /** null: there is nothing to do. */
  mode: RestoreMode | null;
  contents: BackupContents;
  onDone: () => void;
}

/** Does it, or leaves it. */
export function RestoreFoot({ mode, contents, onDone }: Props) {
  const { step, isUnguarded, start } = useRestore(contents);
  const restore = async (goesUnguarded: boolean): Promise<void> => {
    if (mode !== null && (await start(mode, goesUnguarded))) onDone();
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
          <Button
            look="primary"
            aria-busy={step !== null}
            onClick={() => void restore(isUnguarded)}
          >
            {text(isUnguarded ? 'dataRestoreUnguarded' : TITLES[mode])}
          </Button>
        )}
        <Button look={mode === null ? 'plain' : 'quiet'} onClick={onDone}>
          {text(mode === null ? 'dataBack' : 'cancel')}
        </Button>
        <p className="quiet" role="status">
          {step === null ? '' : text(STEPS[step])}
        </p>
      </div>
    </div>
  );
}

const TITLES = { add: 'dataDoAdd', replace: 'dataDoReplace' } as const satisfies Record<
  RestoreMode,
  TextKey
>;
