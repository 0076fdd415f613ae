import '@/lib/browser/no-rtc';
import { createRoot } from 'react-dom/client';
import '@/components/styles/base.css';
import { readPageOnOpening } from '@/components/popup/use-page-person';
import { readFirstQueue } from '@/components/queue/use-queue';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { PopupPage } from '@/entrypoints/popup/popup-page';
import { afterCommit } from '@/lib/browser/after-commit';
import { onOwnCommit } from '@/lib/storage/notice';

onOwnCommit((notice) => void afterCommit(notice));

const root = document.getElementById('root');
if (root === null) throw new Error('popup/index.html has no #root');

// Read first, rendered then: the first paint shows the queue's rows and nothing has to grow into place.
const [queue, page] = await Promise.all([readFirstQueue(), readPageOnOpening()]);

createRoot(root).render(
  <Toasts>
    <NotebookPage>
      <ErrorBoundary>
        <PopupPage queue={queue} page={page} />
      </ErrorBoundary>
    </NotebookPage>
  </Toasts>,
);
