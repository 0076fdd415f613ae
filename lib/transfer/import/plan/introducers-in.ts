import type { Id } from '@/lib/domain/record';
import type { PlannedRow } from '@/lib/transfer/import/plan/planned-row';

/**
 * The people of a file by name, as far as a name is one person's: to the letter, and of nobody else in the file. A CSV
 * has room for an introducer's name and for nothing else of theirs.
 */
export function introducersIn(rows: Iterable<PlannedRow>): Map<string, Id> {
  const ids = new Map<string, Id>();
  const shared = new Set<string>();
  for (const row of rows) {
    if (row.outcome === 'skipped') continue;
    const id = row.outcome === 'new' ? row.id : row.person.id;
    if (id === null || ids.has(row.name)) shared.add(row.name);
    else ids.set(row.name, id);
  }
  for (const name of shared) ids.delete(name);
  return ids;
}
