import { isMarkedLost } from '@/lib/storage/loss-mark';
import type { Identity, KithDatabase } from '@/lib/storage/schema';
import { judge, type Verdict } from '@/lib/storage/sentinel-judge';
import type { Sentinel } from '@/lib/storage/sentinel';

/** What became of a database that is not plainly as it was left: with all that anybody knows of it. */
export async function judgeOpened(
  database: KithDatabase,
  sentinel: Sentinel | null,
  standing: Identity | null,
  askVault: () => Promise<Sentinel | null>,
): Promise<Verdict> {
  const known = sentinel ?? (standing === null ? await askVault() : null);
  return judge(known, standing, (await isLost(database, standing)) ? 'total' : 'none');
}

/** Whether the browser said so when it was made, and nobody chose since how to go on. */
async function isLost(database: KithDatabase, standing: Identity | null): Promise<boolean> {
  const isNew = standing === null || (standing.sequence === 0 && standing.formerIds.length === 0);
  return isNew && isMarkedLost(database);
}
