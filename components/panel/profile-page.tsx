import { useState } from 'react';
import type { ActivePage } from '@/components/panel/active-page';
import type { PanelRooms } from '@/components/panel/panel';
import { useHolder, useLeftoverDraft, useNoteLeft } from '@/components/panel/use-panel';
import { useTypingOn } from '@/components/panel/use-typing-on';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
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
      {page.isUnseen ? <p className="quiet panel-hint">{text('panelOpenedByKith')}</p> : null}
      {holder.state === 'failed' ? (
        <p className="panel-failed" role="alert">
          {text('panelLoadFailed')}
        </p>
      ) : null}
      {holder.state === 'ready' ? (
        <Holder page={page} file={holder.value} rooms={rooms} onOpenPerson={onOpenPerson} />
      ) : null}
    </>
  );
}

interface HolderProps {
  page: ProfileOnPage;
  /** Who has the profile; null: nobody yet. */
  file: PersonFile | null;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
}

function Holder({ page, file, rooms, onOpenPerson }: HolderProps) {
  const { key } = page.identity;
  const isKept = file !== null && file.person.keptSince !== null;
  const typing = useTypingOn(key, isKept);
  if (isKept && !typing.isUnderWay) {
    return <KeptPerson profileKey={key} file={file} rooms={rooms} onOpenPerson={onOpenPerson} />;
  }
  return (
    <>
      {typing.isOvertaken ? (
        <div className="panel-linked">
          <span className="quiet">{text('panelOvertaken')}</span>
        </div>
      ) : null}
      <NewPerson page={page} known={file} rooms={rooms} onSaved={typing.end} />
    </>
  );
}

interface NewProps {
  page: ProfileOnPage;
  /** What an import knew of them. */
  known: PersonFile | null;
  rooms: PanelRooms;
  onSaved: () => void;
}

function NewPerson({ page, known, rooms, onSaved }: NewProps) {
  const { key } = page.identity;
  const [taken, setTaken] = useState('');
  useNoteLeft(key, key, 'note');
  const name = page.name || known?.person.name || taken;
  return (
    <>
      {name === '' && page.suggestedName !== null ? (
        <div className="panel-linked">
          <Button look="chip" onClick={() => setTaken(page.suggestedName ?? '')}>
            {text('panelUseName', page.suggestedName)}
          </Button>
        </div>
      ) : null}
      {rooms.logForm({ draftId: key, identity: page.identity, name, onSaved })}
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
  const [isContinuing, setContinuing] = useState(false);
  const hasLeftover = useLeftoverDraft(profileKey);
  useNoteLeft(profileKey, `person/${file.person.id}`, 'note');
  const identity = identify(addressOf(profileKey) ?? '');
  if (isContinuing && identity !== null) {
    return rooms.logForm({
      draftId: profileKey,
      identity,
      name: file.person.name,
      onSaved: () => setContinuing(false),
    });
  }
  return (
    <>
      {hasLeftover ? (
        <div className="panel-linked">
          <span className="quiet">{text('panelLeftover')}</span>
          <Button look="chip" onClick={() => setContinuing(true)}>
            {text('panelLeftoverContinue')}
          </Button>
        </div>
      ) : null}
      {rooms.person(file, onOpenPerson)}
    </>
  );
}
