import { language, plural } from '@/lib/text';
import type { RestorePlan } from '@/lib/transfer/backup/restore-plan';

/** How many people, profiles and records are added, changed or removed, as a list of words; '' for none. */
export function inFigures(plan: RestorePlan, what: 'added' | 'changed' | 'removed'): string {
  const { people, profiles, records } = plan;
  const counted = [
    [people[what].length, 'dataPeople'],
    [profiles[what].length, 'dataProfiles'],
    [records[what].length, 'dataRecords'],
  ] as const;
  const said = counted.filter(([count]) => count > 0).map(([count, key]) => plural(key, count));
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(said);
}
