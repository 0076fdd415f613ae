import type { ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { text } from '@/lib/text';

interface Props {
  onClose: () => void;
  children: ReactNode;
}

/** **Recent changes** over the popup. */
export function ChangesDialog({ onClose, children }: Props) {
  return (
    <Dialog title={text('queueRecentChanges')} isOpen onClose={onClose}>
      {children}
    </Dialog>
  );
}
