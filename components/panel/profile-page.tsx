import type { ProfileOnPage } from '@/components/panel/active-page';
import { IsStillQuestion } from '@/components/panel/is-still-question';
import { KeptPerson } from '@/components/panel/kept-person';
import { NewPerson } from '@/components/panel/new-person';
import type { PanelRooms } from '@/components/panel/panel';
import { useHolder } from '@/components/panel/use-panel';
import { useTypingOn } from '@/components/panel/use-typing-on';
import { WaitedFor } from '@/components/panel/waited-for';
import { whosePage } from '@/components/panel/whose-page';
import { Button } from '@/components/ui/button';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

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
  const whose = file === null ? null : whosePage(page, file);
  if (file !== null && whose?.is === 'asked') {
    const { pageName, isSure } = whose;
    return <IsStillQuestion profileKey={key} file={file} pageName={pageName} isSure={isSure} />;
  }
  if (file !== null && whose?.is === 'waited for') return <WaitedFor file={file} />;
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
      <NewPerson
        page={page}
        known={file}
        rooms={rooms}
        onSaved={typing.end}
        onGiving={typing.giveWay}
      />
    </>
  );
}
