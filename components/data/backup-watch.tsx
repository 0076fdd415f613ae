import { BackupAge } from '@/components/data/backup-age';
import { BackupRow } from '@/components/data/backup-row';
import { useFinishErasing } from '@/components/data/use-finish-erasing';

interface Props {
  /** `queue`: its last row; `foot`: the quiet line that stays when that is put off. */
  at: 'queue' | 'foot';
  onOpenData: () => void;
}

/** What the popup says of backups, and does of what was left half done: fetched at once, after its first paint. */
export function BackupWatch({ at, onOpenData }: Props) {
  useFinishErasing();
  return at === 'queue' ? <BackupRow onOpenData={onOpenData} /> : <BackupAge onOpen={onOpenData} />;
}
