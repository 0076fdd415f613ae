import { useBackupNeed } from '@/components/data/use-backup-need';
import { useLastBackup } from '@/components/data/use-last-backup';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { showAgo } from '@/lib/days/show-day';
import { isBackupOld } from '@/lib/domain/backup-age';
import { language, text } from '@/lib/text';
import '@/components/data/backup-age.css';

/** One quiet line once the last backup is over a week old and no row in the queue says so; it leads to the Data room. */
export function BackupAge({ onOpen }: { onOpen: () => void }) {
  const last = useLastBackup();
  const today = useToday();
  const { need } = useBackupNeed();
  // The queue's row says it already.
  if (need !== null || last == null || !isBackupOld(last.day, today)) return null;
  return (
    <Button look="quiet" className="backup-age" onClick={onOpen}>
      {text('dataBackupAge', showAgo(last.day, today, language()))}
    </Button>
  );
}
