import { ExportForms } from '@/components/export/export-forms';
import { Dialog } from '@/components/ui/dialog';
import type { Id } from '@/lib/domain/record';
import { plural } from '@/lib/text';

interface Props {
  personIds: readonly Id[];
  onClose: () => void;
}

/** What to export of some people. */
export function ExportDialog({ personIds, onClose }: Props) {
  return (
    <Dialog title={plural('exportChosen', personIds.length)} isOpen onClose={onClose}>
      <ExportForms only={personIds} onDone={onClose} />
    </Dialog>
  );
}
