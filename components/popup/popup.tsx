import { lazily } from '@/components/ui/lazily';
import { useState, type ReactNode } from 'react';
import { PagePerson } from '@/components/popup/page-person';
import { PopupFoot } from '@/components/popup/popup-foot';
import { useOpenPanel } from '@/components/popup/use-open-panel';
import { usePagePerson, type PageOnOpening } from '@/components/popup/use-page-person';
import { plural, text } from '@/lib/text';
import '@/components/popup/popup.css';

const ChangesDialog = lazily(
  async () => (await import('@/components/popup/changes-dialog')).ChangesDialog,
);

interface Props {
  page: PageOnOpening;
  /** How many are due, and how many wait; null: not known. */
  counts: { due: number; later: number } | null;
  /** Opens Home, at a person (`person/<id>`). */
  onOpenHome: (place?: string) => void;
  /** The rooms that the popup puts together; its page hands them in. */
  searchField: ReactNode;
  exportCsv: ReactNode;
  recentChanges: ReactNode;
  /** How old the last backup is, where that is worth a line. */
  backupAge: ReactNode;
  /** The queue, or in its place whom the search found. */
  children: ReactNode;
}

/** The toolbar popup: the person on this page, the queue or what was searched for, and the ways on. */
export function Popup(props: Props) {
  const { page, counts, onOpenHome, children } = props;
  const { searchField, exportCsv, recentChanges, backupAge } = props;
  const holder = usePagePerson(page);
  const openPanel = useOpenPanel(page.windowId);
  const [isChangesOpen, setChangesOpen] = useState(false);
  return (
    <div className="popup-page">
      <header className="popup-head">
        <h1>{titleOf(counts)}</h1>
        {searchField}
      </header>
      <PagePerson
        profile={page.profile}
        holder={holder}
        onOpenPanel={openPanel}
        onOpenPerson={(personId) => onOpenHome(`person/${personId}`)}
      />
      <main className="popup-main">{children}</main>
      {backupAge}
      <PopupFoot
        exportCsv={exportCsv}
        laterCount={counts?.later ?? 0}
        onHome={() => onOpenHome()}
        onRecentChanges={() => setChangesOpen(true)}
      />
      {isChangesOpen ? (
        <ChangesDialog onClose={() => setChangesOpen(false)}>{recentChanges}</ChangesDialog>
      ) : null}
    </div>
  );
}

function titleOf(counts: Props['counts']): string {
  if (counts === null) return text('popupTitle');
  return counts.due === 0 ? text('popupAllClear') : plural('popupDue', counts.due);
}
