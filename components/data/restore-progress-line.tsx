import type { RestoreStep } from '@/components/data/use-restore';
import { ProgressLine } from '@/components/ui/progress-line';
import { language, text } from '@/lib/text';

interface Props {
  step: RestoreStep | null;
  isCancelled: boolean;
}

/** How far a restore is: a bar, and how many of how many. */
export function RestoreProgressLine({ step, isCancelled }: Props) {
  const progress = step?.is === 'restoring' ? step.progress : null;
  return (
    <ProgressLine
      label={text('dataRestoreProgress')}
      isUnderWay={step !== null}
      progress={progress}
    >
      {wordsOf(step, isCancelled)}
    </ProgressLine>
  );
}

function wordsOf(step: RestoreStep | null, isCancelled: boolean): string {
  if (step === null) return isCancelled ? text('dataRestoreCancelled') : '';
  if (step.is === 'snapshot') return text('dataKeepingBefore');
  if (step.progress === null) return text('dataRestoring');
  const number = new Intl.NumberFormat(language());
  const { done, of } = step.progress;
  return text('dataRestoreFigures', number.format(done), number.format(of));
}
