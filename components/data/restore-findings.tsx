import { plural } from '@/lib/text';
import type { PlanSight } from '@/lib/safety/sight-restore';

type Kind = PlanSight['findings'] extends Map<infer Each, number> ? Each : never;

/** What does not fit together in a backup, or with what is here, and what becomes of it. */
export function RestoreFindings({ findings: counts }: Pick<PlanSight, 'findings'>) {
  if (counts.size === 0) return null;
  return (
    <ul className="restore-findings">
      {[...counts].map(([kind, count]) => (
        <li key={kind}>{sentenceOf(kind, count)}</li>
      ))}
    </ul>
  );
}

function sentenceOf(kind: Kind, count: number): string {
  switch (kind) {
    case 'orphan':
      return plural('dataFindingOrphan', count);
    case 'dangling':
      return plural('dataFindingDangling', count);
    case 'sharedKey':
      return plural('dataFindingSharedKey', count);
    case 'secondFollowUp':
      return plural('dataFindingSecondFollowUp', count);
    case 'merged':
      return plural('dataFindingMerged', count);
    case 'inBin':
      return plural('dataFindingInBin', count);
  }
}
