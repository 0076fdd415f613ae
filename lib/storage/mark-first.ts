import { writeFirstSentinel } from '@/lib/storage/guard';
import type { KithDatabase } from '@/lib/storage/schema';

/** Connections by which something was committed, or about to be, before. */
const begun = new WeakSet<KithDatabase>();

/**
 * Says outside a database, before its very first commit, that there is one: a browser that throws the database away
 * before the first sentinel would otherwise leave no trace of it. Not before somebody saves something: of what holds
 * nothing nothing is lost.
 */
export async function markFirst(database: KithDatabase): Promise<void> {
  if (begun.has(database)) return;
  begun.add(database);
  const identity = await database.get('meta', 'database');
  if (identity?.sequence !== 0) return;
  // Where not even this can be written, the commit itself will say what is wrong.
  await writeFirstSentinel(identity).catch((error: unknown) => reportError(error));
}
