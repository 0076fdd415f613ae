import { RawFile } from '@/components/recovery/raw-file';
import { Screen } from '@/components/recovery/screen';
import { SetAside } from '@/components/recovery/set-aside';
import { TryAgain } from '@/components/recovery/try-again';
import { useTryAgain } from '@/components/recovery/use-try-again';
import type { LossKind, StorageProblemKind } from '@/lib/storage/problem';

interface Props {
  kind: Exclude<StorageProblemKind, LossKind>;
  typed: unknown;
}

/** A store that does not open: why, and the one way out. */
export function TroubleScreen({ kind, typed }: Props) {
  const trying = useTryAgain();
  const isForGood = trying.failures > 0 && (kind === 'damaged' || kind === 'unknown');
  return (
    <Screen kind={kind} typed={typed}>
      {kind === 'tooNew' ? <RawFile /> : null}
      <div className="recovery-buttons">
        <TryAgain look={kind === 'tooNew' || isForGood ? 'plain' : 'primary'} trying={trying} />
      </div>
      {isForGood ? <SetAside /> : null}
    </Screen>
  );
}
