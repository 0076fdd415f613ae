import { language, plural } from '@/lib/text';
import type { PlanSight } from '@/lib/safety/sight-restore';

/** How many people, profiles and records are added, changed or removed, as a list of words; '' for none. */
export function inFigures(plan: PlanSight, what: 'added' | 'changed' | 'removed'): string {
  const { people, profiles, records } = plan;
  const counted = [
    [people[what].count, 'dataPeople'],
    [profiles[what].count, 'dataProfiles'],
    [records[what].count, 'dataRecords'],
  ] as const;
  const said = counted.filter(([count]) => count > 0).map(([count, key]) => plural(key, count));
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(said);
}
