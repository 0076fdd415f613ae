import '@/lib/browser/no-rtc';
import '@/components/styles/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel, type PanelRooms } from '@/components/panel/panel';
import { SearchBox } from '@/components/people/search-box';
import { Queue } from '@/components/queue/queue';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { afterCommit } from '@/lib/browser/after-commit';
import { onOwnCommit } from '@/lib/storage/notice';

// Beside a page that is no profile neither form is needed, so neither is part of the first paint.
const LogForm = lazy(async () => ({
  default: (await import('@/components/person/log-form')).LogForm,
}));
const PersonPage = lazy(async () => ({
  default: (await import('@/components/person/person-page')).PersonPage,
}));

const rooms: PanelRooms = {
  logForm: ({ draftId, identity, name, onSaved }) => (
    <Suspense>
      <LogForm draftId={draftId} profile={identity} suggestedName={name} onSaved={onSaved} />
    </Suspense>
  ),
  person: (file, onOpenPerson) => (
    <Suspense>
      <PersonPage file={file} onOpenPerson={onOpenPerson} />
    </Suspense>
  ),
  queue: (onOpenPerson) => <Queue onOpenPerson={onOpenPerson} />,
  search: (onOpenPerson) => <SearchBox onOpenPerson={onOpenPerson} />,
};

onOwnCommit((notice) => void afterCommit(notice));

const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Toasts>
      <NotebookPage>
        <ErrorBoundary>
          <Panel rooms={rooms} />
        </ErrorBoundary>
      </NotebookPage>
    </Toasts>
  </StrictMode>,
);
