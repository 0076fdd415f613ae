import { number } from '@/components/import/import-words';
import type { ImportStep } from '@/components/import/use-commit-import';
import { ProgressLine } from '@/components/ui/progress-line';
import { text } from '@/lib/text';

interface Props {
  step: ImportStep | null;
  isCancelled: boolean;
}

/** How far an import is: a bar, how many of how many, and how many a second. */
export function ImportProgressLine({ step, isCancelled }: Props) {
  const progress = step?.is === 'writing' ? step.progress : null;
  return (
    <ProgressLine label={text('importProgress')} isUnderWay={step !== null} progress={progress}>
      {wordsOf(step, isCancelled)}
    </ProgressLine>
  );
}

function wordsOf(step: ImportStep | null, isCancelled: boolean): string {
  if (step === null) return isCancelled ? text('importCancelled') : '';
  if (step.is === 'snapshot') return text('importKeeping');
  if (step.progress === null) return text('importPreparing');
  const { done, of } = step.progress;
  const seconds = (performance.now() - step.since) / 1000;
  const rate = seconds > 0 ? Math.round(done / seconds) : 0;
  return text('importFigures', number(done), number(of), number(rate));
}
