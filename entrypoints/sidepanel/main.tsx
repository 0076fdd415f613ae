import '@/lib/browser/no-rtc';
import '@/components/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel, type PanelRooms } from '@/components/panel/panel';
import { SearchBox } from '@/components/people/search-box';
import { LogForm } from '@/components/person/log-form';
import { PersonPage } from '@/components/person/person-page';
import { Queue } from '@/components/queue/queue';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { afterCommit } from '@/lib/browser/after-commit';
import { onOwnCommit } from '@/lib/storage/notice';

const rooms: PanelRooms = {
  logForm: ({ draftId, identity, name, onSaved }) => (
    <LogForm draftId={draftId} profile={identity} suggestedName={name} onSaved={onSaved} />
  ),
  person: (file, onOpenPerson) => <PersonPage file={file} onOpenPerson={onOpenPerson} />,
  queue: (onOpenPerson) => <Queue onOpenPerson={onOpenPerson} />,
  search: (onOpenPerson) => <SearchBox onOpenPerson={onOpenPerson} />,
};

onOwnCommit((notice) => void afterCommit(notice));
createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <Toasts>
      <NotebookPage>
        <Panel rooms={rooms} />
      </NotebookPage>
    </Toasts>
  </StrictMode>,
);
