import { renderPage } from '@/entrypoints/page/render-page';
import { seeToSafety } from '@/entrypoints/page/see-to-safety';
import { lazy, Suspense } from 'react';
import { Panel, type PanelRooms } from '@/components/panel/panel';
import { SearchBox } from '@/components/people/search-box';
import { Queue } from '@/components/queue/queue';

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

renderPage(<Panel rooms={rooms} />);
seeToSafety();
