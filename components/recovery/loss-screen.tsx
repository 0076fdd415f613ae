import { useState } from 'react';
import type { FoundBackup } from '@/components/backup-file/read-backup-file';
import { AsItIs } from '@/components/recovery/as-it-is';
import { figuresText } from '@/components/recovery/figures-text';
import { FileChoice } from '@/components/recovery/file-choice';
import { KeptChoice } from '@/components/recovery/kept-choice';
import { Screen } from '@/components/recovery/screen';
import { useRecovery, type Choosing } from '@/components/recovery/use-recovery';
import type { LossKind, StorageProblemKind } from '@/lib/storage/problem';
import { text } from '@/lib/text';

interface Props {
  kind: LossKind;
  typed: unknown;
}

/** A store that is not as it was left: what is there to go on with, and nothing written until the user chose. */
export function LossScreen({ kind, typed }: Props) {
  const choosing = useRecovery();
  const { working, failed } = choosing;
  const [found, setFound] = useState<FoundBackup | null>(null);
  return (
    <Screen kind={kind} typed={typed}>
      {working === null ? <p>{text('recoveryNothingWritten')}</p> : null}
      {failed === null ? null : (
        <p className="recovery-failed" role="alert">
          {text(sentenceOf(failed))}
        </p>
      )}
      {working === null ? null : <Working working={working} />}
      {/* Hidden and not gone: should it fail, a file that was opened is still chosen. */}
      <div className="recovery-choices" hidden={working !== null}>
        <KeptChoice choosing={choosing} isPrimary={found === null} />
        <FileChoice choosing={choosing} found={found} onFound={setFound} />
        <AsItIs choosing={choosing} />
      </div>
    </Screen>
  );
}

function Working({ working }: { working: NonNullable<Choosing['working']> }) {
  return (
    <div className="recovery-working" role="status">
      <p>
        {working === 'asItIs'
          ? text('recoveryGoingOn')
          : text('recoveryWorking', figuresText(working))}
      </p>
      <progress aria-label={text('recoveryProgress')} />
    </div>
  );
}

function sentenceOf(kind: StorageProblemKind) {
  return kind === 'full' ? 'recoveryFailedFull' : 'recoveryFailed';
}
