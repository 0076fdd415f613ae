import { lazily } from '@/components/ui/lazily';
import { type ReactNode } from 'react';
import { NotebookPage, type NotebookProblem } from '@/components/storage/notebook';
import { ErrorBoundary } from '@/components/ui/error-boundary';

// Hardly ever needed, so no part of any first paint.
const Recovery = lazily(async () => (await import('@/components/recovery/recovery')).Recovery);

interface Props {
  isPopup: boolean;
  children: ReactNode;
}

/** The store of a page, and what stands in the page's place while that cannot be opened. */
export function AroundPage({ isPopup, children }: Props) {
  return <NotebookPage inTrouble={isPopup ? InPopup : InPage}>{children}</NotebookPage>;
}

function InPage(problem: NotebookProblem) {
  return (
    <ErrorBoundary>
      <Recovery {...problem} isPopup={false} />
    </ErrorBoundary>
  );
}

function InPopup(problem: NotebookProblem) {
  return (
    <ErrorBoundary>
      <Recovery {...problem} isPopup />
    </ErrorBoundary>
  );
}
