import { useState } from 'react';
import { AsItIs } from '@/components/recovery/as-it-is';
import { figuresText } from '@/components/recovery/figures-text';
import { FileChoice } from '@/components/recovery/file-choice';
import { KeptChoice } from '@/components/recovery/kept-choice';
import { Screen } from '@/components/recovery/screen';
import type { SightedFile } from '@/components/recovery/sight-file';
import { useRecovery, type Working } from '@/components/recovery/use-recovery';
import { ProgressLine } from '@/components/ui/progress-line';
import type { LossKind, StorageProblemKind } from '@/lib/storage/problem';
import { language, text } from '@/lib/text';

interface Props {
  kind: LossKind;
  typed: unknown;
}

/** A store that is not as it was left: what is there to go on with, and nothing written until the user chose. */
export function LossScreen({ kind, typed }: Props) {
  const choosing = useRecovery();
  const { working, failed } = choosing;
  const [found, setFound] = useState<SightedFile | null>(null);
  return (
    <Screen kind={kind} typed={typed}>
      {working === null ? <p>{text('recoveryNothingWritten')}</p> : null}
      {failed === null ? null : (
        <p className="recovery-failed" role="alert">
          {text(sentenceOf(failed))}
        </p>
      )}
      {working === null ? null : <Progress working={working} />}
      {/* Hidden and not gone: should it fail, a file that was opened is still chosen. */}
      <div className="recovery-choices" hidden={working !== null}>
        <KeptChoice choosing={choosing} isPrimary={found === null} />
        <FileChoice choosing={choosing} found={found} onFound={setFound} />
        <AsItIs choosing={choosing} />
      </div>
    </Screen>
  );
}

function Progress({ working }: { working: Working }) {
  const progress = working.is === 'back' ? working.progress : null;
  return (
    <div className="recovery-working">
      <ProgressLine label={text('recoveryProgress')} isUnderWay progress={progress}>
        {wordsOf(working)}
      </ProgressLine>
    </div>
  );
}

function wordsOf(working: Working): string {
  if (working.is === 'asItIs') return text('recoveryGoingOn');
  const { figures, progress } = working;
  if (progress === null) return text('recoveryWorking', figuresText(figures));
  const number = new Intl.NumberFormat(language());
  return text('recoveryWorkingAt', number.format(progress.done), number.format(progress.of));
}

function sentenceOf(kind: StorageProblemKind) {
  return kind === 'full' ? 'recoveryFailedFull' : 'recoveryFailed';
}
