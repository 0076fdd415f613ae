import { useState } from 'react';
import type { ProfileOnPage } from '@/components/panel/active-page';
import { KnownLine } from '@/components/panel/known-line';
import { MovedOffer } from '@/components/panel/moved-offer';
import type { PanelRooms } from '@/components/panel/panel';
import { ThisIsAlso } from '@/components/panel/this-is-also';
import { useNoteLeft } from '@/components/panel/use-panel';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  page: ProfileOnPage;
  /** What an import knew of them. */
  known: PersonFile | null;
  rooms: PanelRooms;
  onSaved: () => void;
  /** Told before and after the profile is given to somebody who is kept. */
  onGiving: (isGiving: boolean) => void;
}

/** The log form of somebody who is not kept, and above it who they may be of those who are. */
export function NewPerson({ page, known, rooms, onSaved, onGiving }: Props) {
  const { key } = page.identity;
  const { cameBy } = page;
  const [taken, setTaken] = useState('');
  useNoteLeft(key, key, 'note');
  const name = page.name || known?.person.name || taken;
  const isNew = known === null || known.person.keptSince === null;
  return (
    <>
      {known !== null && known.person.keptSince === null ? (
        <KnownLine person={known.person} />
      ) : null}
      {known === null && cameBy !== null ? (
        <MovedOffer page={page} cameBy={cameBy} onGiving={onGiving} />
      ) : null}
      {isNew ? <ThisIsAlso page={page} known={known} name={name} onGiving={onGiving} /> : null}
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
