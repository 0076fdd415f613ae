import type { Day } from '@/lib/domain/day';

/** The name of a backup made on that day; encrypted ones end in `.age`. */
export function backupFileName(day: Day, isEncrypted = false): string {
  return `kith-backup-${day}.json${isEncrypted ? '.age' : ''}`;
}
