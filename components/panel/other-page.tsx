import { useBoundKey } from '@/components/browser/use-bound-key';
import { useFollowAlong } from '@/components/browser/use-follow-along';
import type { ActivePage } from '@/components/panel/active-page';
import type { PanelRooms } from '@/components/panel/panel';
import { useHolder } from '@/components/panel/use-panel';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { text } from '@/lib/text';

interface Props {
  page: ActivePage;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
  /** The user says that the tab shows what Kith opened there. */
  onShowOpened: () => void;
}

/** Beside anything that is no profile: search and the queue, with at most one quiet line. */
export function OtherPage({ page, rooms, onOpenPerson, onShowOpened }: Props) {
  return (
    <div className="panel-other">
      {rooms.search(onOpenPerson)}
      {page.state === 'unseen' ? (
        <>
          {page.opened === null ? null : (
            <OpenedHere profileKey={page.opened.key} onShow={onShowOpened} />
          )}
          <HowToSee />
        </>
      ) : null}
      {page.state === 'self' ? <p className="quiet panel-hint">{text('panelSelf')}</p> : null}
      {rooms.queue(onOpenPerson)}
    </div>
  );
}

/** Whom Kith opened in this tab, where it may show another page by now: nothing about them is shown unasked. */
function OpenedHere({ profileKey, onShow }: { profileKey: string; onShow: () => void }) {
  const holder = useHolder(profileKey);
  if (holder.state !== 'ready' || holder.value === null) return null;
  return (
    <div className="panel-linked">
      <span className="quiet">
        <Sentence of="panelOpenedHere" parts={[<bdi key="who">{holder.value.person.name}</bdi>]} />
      </span>
      <Button look="chip" onClick={onShow}>
        {text('panelOpenedShow')}
      </Button>
    </div>
  );
}

/** "To see this page: click Kith's icon, press …, or turn on Follow along on LinkedIn." */
function HowToSee() {
  const { isOn, ask } = useFollowAlong('linkedin');
  const key = useBoundKey();
  if (isOn !== false) return null;
  return (
    <p className="quiet panel-hint">
      {key === '' ? text('panelHintNoKey') : text('panelHint', key)}
      <button type="button" className="panel-follow" onClick={ask}>
        {text('panelFollowAlong')}
      </button>
      .
    </p>
  );
}
