import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { plural, text } from '@/lib/text';

interface Props {
  exportCsv: ReactNode;
  laterCount: number;
  onHome: () => void;
  onRecentChanges: () => void;
}

/** The ways on from the popup, and how many wait for later. */
export function PopupFoot({ exportCsv, laterCount, onHome, onRecentChanges }: Props) {
  return (
    <footer className="popup-foot">
      <Button look="quiet" onClick={onHome}>
        {text('popupHome')}
      </Button>
      {exportCsv}
      <Button look="quiet" aria-haspopup="dialog" onClick={onRecentChanges}>
        {text('queueRecentChanges')}
      </Button>
      {laterCount === 0 ? null : <span className="quiet">{plural('popupLater', laterCount)}</span>}
    </footer>
  );
}
