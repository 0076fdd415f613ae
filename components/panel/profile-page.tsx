import { useState } from 'react';
import type { ActivePage } from '@/components/panel/active-page';
import type { PanelRooms } from '@/components/panel/panel';
import { useHolder, useNoteLeft } from '@/components/panel/use-panel';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

type ProfileOnPage = Extract<ActivePage, { state: 'profile' }>;

interface Props {
  page: ProfileOnPage;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
  onBackToPage: () => void;
}

/** A profile: the log form for somebody new, the person's page for somebody kept. */
export function ProfilePage({ page, rooms, onOpenPerson, onBackToPage }: Props) {
  const holder = useHolder(page.identity.key);
  return (
    <>
      {page.isLinked ? (
        <div className="panel-linked">
          <span className="quiet">{text('panelFromLink')}</span>
          <Button look="chip" onClick={onBackToPage}>
            {text('panelBackToPage')}
          </Button>
        </div>
      ) : null}
      {holder.state === 'failed' ? (
        <p className="panel-failed" role="alert">
          {text('panelLoadFailed')}
        </p>
      ) : null}
      {holder.state !== 'ready' ? null : holder.value === null ||
        holder.value.person.keptSince === null ? (
        <NewPerson page={page} known={holder.value} rooms={rooms} />
      ) : (
        <KeptPerson
          profileKey={page.identity.key}
          file={holder.value}
          rooms={rooms}
          onOpenPerson={onOpenPerson}
        />
      )}
    </>
  );
}

interface NewProps {
  page: ProfileOnPage;
  /** What an import knew of them. */
  known: PersonFile | null;
  rooms: PanelRooms;
}

function NewPerson({ page, known, rooms }: NewProps) {
  const { key } = page.identity;
  const [taken, setTaken] = useState('');
  useNoteLeft(key, key, 'note');
  const name = page.name || known?.person.name || taken;
  return (
    <>
      <header className="panel-new">
        <div className="panel-new-who">
          <span className="quiet">{text('panelNewOnPage')}</span>
          {name === '' ? null : (
            <h1 className="cut">
              <bdi>{name}</bdi>
            </h1>
          )}
        </div>
        <span className="panel-not-kept">{text('panelNotKept')}</span>
      </header>
      {name === '' && page.suggestedName !== null ? (
        <div className="panel-linked">
          <Button look="chip" onClick={() => setTaken(page.suggestedName ?? '')}>
            {text('panelUseName', page.suggestedName)}
          </Button>
        </div>
      ) : null}
      {rooms.logForm({ draftId: key, identity: page.identity, name, onSaved: () => {} })}
    </>
  );
}

interface KeptProps {
  profileKey: string;
  file: PersonFile;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
}

function KeptPerson({ profileKey, file, rooms, onOpenPerson }: KeptProps) {
  useNoteLeft(profileKey, `person/${file.person.id}`, 'note');
  return rooms.person(file, onOpenPerson);
}
