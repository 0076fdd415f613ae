import { useLastBackup } from '@/components/data/use-last-backup';
import { useToday } from '@/components/ui/use-today';
import { showAgo, showDay } from '@/lib/days/show-day';
import { isBackupOld } from '@/lib/domain/backup-age';
import { language, plural, text } from '@/lib/text';

/** When the last backup was made and how much was in it; its age, too, once that is over a week. */
export function LastBackupLine() {
  const last = useLastBackup();
  const today = useToday();
  if (last === undefined) return null;
  if (last === null) return <p className="quiet">{text('dataNoBackup')}</p>;
  const locale = language();
  const day = showDay(last.day, { locale, today, isWeekdayLeftOut: true });
  const counted = [plural('dataPeople', last.people), plural('dataRecords', last.records)] as const;
  return (
    <p className="data-last" role="status">
      {text('dataBackedUp', day, ...counted)}
      {isBackupOld(last.day, today) ? (
        <span className="data-old">{text('dataBackupOld', showAgo(last.day, today, locale))}</span>
      ) : null}
    </p>
  );
}
