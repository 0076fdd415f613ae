import '@/lib/browser/no-rtc';
import '@/components/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { HomePage } from '@/entrypoints/home/home-page';
import { afterCommit } from '@/lib/browser/after-commit';
import { onOwnCommit } from '@/lib/storage/notice';

onOwnCommit((notice) => void afterCommit(notice));
createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <Toasts>
      <NotebookPage>
        <ErrorBoundary>
          <HomePage />
        </ErrorBoundary>
      </NotebookPage>
    </Toasts>
  </StrictMode>,
);
