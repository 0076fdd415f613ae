import { useState } from 'react';
import type { PanelRooms } from '@/components/panel/panel';
import { useLeftoverDraft, useNoteLeft } from '@/components/panel/use-panel';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import { text } from '@/lib/text';

interface Props {
  profileKey: string;
  file: PersonFile;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
}

/** Somebody kept, and what was typed for them before they were. */
export function KeptPerson({ profileKey, file, rooms, onOpenPerson }: Props) {
  const [isContinuing, setContinuing] = useState(false);
  const hasLeftover = useLeftoverDraft(profileKey, isContinuing);
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
