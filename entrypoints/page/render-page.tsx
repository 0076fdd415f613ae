// First of all, before anything that could use it.
import '@/lib/browser/no-rtc';
import '@/entrypoints/page/hand-in-witnesses';
import '@/components/styles/base.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { Toasts } from '@/components/ui/toasts';
import { AroundPage } from '@/entrypoints/page/around-page';
import { afterCommit } from '@/lib/browser/after-commit';
import { onOwnCommit } from '@/lib/storage/notice';

/** Renders a page of Kith: what stands around each, and what follows a commit in any. Its main.tsx imports it first. */
export function renderPage(page: ReactNode, { isPopup = false } = {}): void {
  // What was committed stays committed: this belongs in the browser's list of errors, not before the user.
  onOwnCommit((notice) => void afterCommit(notice).catch(reportError));
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <Toasts>
        <AroundPage isPopup={isPopup}>
          <ErrorBoundary>{page}</ErrorBoundary>
        </AroundPage>
      </Toasts>
    </StrictMode>,
  );
}
