import { useBoundKey } from '@/components/browser/use-bound-key';
import { useFollowAlong } from '@/components/browser/use-follow-along';
import type { ActivePage } from '@/components/panel/active-page';
import type { PanelRooms } from '@/components/panel/panel';
import { text } from '@/lib/text';

interface Props {
  page: ActivePage;
  rooms: PanelRooms;
  onOpenPerson: (personId: string) => void;
}

/** Beside anything that is no profile: search and the queue, with at most one quiet line. */
export function OtherPage({ page, rooms, onOpenPerson }: Props) {
  return (
    <div className="panel-other">
      {rooms.search(onOpenPerson)}
      {page.state === 'unseen' ? <HowToSee /> : null}
      {page.state === 'self' ? <p className="quiet panel-hint">{text('panelSelf')}</p> : null}
      {rooms.queue(onOpenPerson)}
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
