import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { PagePerson } from '@/components/popup/page-person';
import { PopupMain, type RenderQueue } from '@/components/popup/popup-main';
import { PopupFoot } from '@/components/popup/popup-foot';
import { SearchField } from '@/components/popup/search-field';
import { useOpenHome } from '@/components/popup/use-open-home';
import { useOpenPanel } from '@/components/popup/use-open-panel';
import { usePagePerson, type PageOnOpening } from '@/components/popup/use-page-person';
import { useSearch } from '@/components/popup/use-search';
import { plural, text } from '@/lib/text';
import '@/components/popup/popup.css';

const ChangesDialog = lazy(async () => ({
  default: (await import('@/components/popup/changes-dialog')).ChangesDialog,
}));

interface Props {
  page: PageOnOpening;
  /** How many are due, and how many wait; null: the store could not be read. */
  counts: { due: number; later: number } | null;
  /** The rooms that the popup puts together; its page hands them in. */
  renderQueue: RenderQueue;
  exportCsv: ReactNode;
  recentChanges: ReactNode;
}

/** The toolbar popup: the person on this page, the queue or what was searched for, and the ways on. */
export function Popup({ page, counts, renderQueue, exportCsv, recentChanges }: Props) {
  const holder = usePagePerson(page);
  const openPanel = useOpenPanel(page.windowId);
  const openHome = useOpenHome();
  const onOpenPerson = (personId: string): void => openHome(`person/${personId}`);
  const search = useSearch(onOpenPerson);
  const [isChangesOpen, setChangesOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusSearch = (): void => field.current?.focus();
  return (
    <div className="popup-page">
      <header className="popup-head">
        <h1>{titleOf(counts)}</h1>
        <SearchField
          field={field}
          query={search.query}
          onChange={search.setQuery}
          onOpenFirst={search.openFirst}
          onEnterList={() => list.current?.querySelector('button')?.focus()}
        />
      </header>
      <PagePerson
        profile={page.profile}
        holder={holder}
        onOpenPanel={openPanel}
        onOpenPerson={onOpenPerson}
      />
      <PopupMain
        search={search}
        list={list}
        renderQueue={renderQueue}
        onOpenPerson={onOpenPerson}
        onSearch={focusSearch}
      />
      <PopupFoot
        exportCsv={exportCsv}
        laterCount={counts?.later ?? 0}
        onHome={() => openHome()}
        onRecentChanges={() => setChangesOpen(true)}
      />
      {isChangesOpen ? (
        <Suspense>
          <ChangesDialog onClose={() => setChangesOpen(false)}>{recentChanges}</ChangesDialog>
        </Suspense>
      ) : null}
    </div>
  );
}

function titleOf(counts: Props['counts']): string {
  if (counts === null) return text('popupTitle');
  return counts.due === 0 ? text('popupAllClear') : plural('popupDue', counts.due);
}
