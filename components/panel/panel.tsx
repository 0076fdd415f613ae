import { useState, type ReactNode } from 'react';
import { useOpenHome } from '@/components/browser/use-open-home';
import { OtherPage } from '@/components/panel/other-page';
import { ProfilePage } from '@/components/panel/profile-page';
import { useActivePage } from '@/components/panel/use-active-page';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { text } from '@/lib/text';
import '@/components/panel/panel.css';

/** The rooms that the panel puts together; its main.tsx hands them in. */
export interface PanelRooms {
  logForm(form: {
    draftId: string;
    identity: ProfileIdentity | null;
    name: string;
    onSaved: (personId: string) => void;
  }): ReactNode;
  person(file: PersonFile, onOpenPerson: (personId: string) => void): ReactNode;
  queue(onOpenPerson: (personId: string) => void): ReactNode;
  search(onOpenPerson: (personId: string) => void): ReactNode;
}

/** The side panel: it follows the active tab, and is never blank. */
export function Panel({ rooms }: { rooms: PanelRooms }) {
  const { page, backToPage, vouchForOpened } = useActivePage();
  const openHome = useOpenHome();
  const [isAdding, setAdding] = useState(false);
  const onOpenPerson = (personId: string): void => openHome(`person/${personId}`);
  if (isAdding) {
    const onSaved = (personId: string): void => {
      setAdding(false);
      onOpenPerson(personId);
    };
    return (
      <main className="panel">
        <header className="panel-bar">
          <Button look="quiet" onClick={() => setAdding(false)}>
            {text('panelBack')}
          </Button>
          <h1>{text('panelAddNew')}</h1>
        </header>
        {rooms.logForm({ draftId: 'new', identity: null, name: '', onSaved })}
      </main>
    );
  }
  return (
    <main className="panel">
      {page.state === 'profile' ? (
        <ProfilePage
          key={page.identity.key}
          page={page}
          rooms={rooms}
          onOpenPerson={onOpenPerson}
          onBackToPage={backToPage}
        />
      ) : (
        <OtherPage
          page={page}
          rooms={rooms}
          onOpenPerson={onOpenPerson}
          onShowOpened={vouchForOpened}
        />
      )}
      <footer className="panel-foot">
        <Button look="quiet" onClick={() => setAdding(true)}>
          {text('panelAddPerson')}
        </Button>
        <Button look="quiet" onClick={() => openHome('')}>
          {text('panelHome')}
        </Button>
      </footer>
    </main>
  );
}
