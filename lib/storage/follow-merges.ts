import type { Write } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';
import { rewriteReferences } from '@/lib/domain/rewrite-references';
import type { PersonTransaction } from '@/lib/storage/read-person';

/**
 * An act's writes, in which whoever was merged into somebody since the page read them is that person: what was typed
 * in one window while another merged is never left with somebody who is gone.
 */
export async function followMerges(
  transaction: PersonTransaction,
  writes: readonly Write[],
): Promise<Write[]> {
  const written = new Set(writes.flatMap(({ record }) => (record === undefined ? [] : record.id)));
  const mentioned = new Set<Id>();
  rewriteAll(writes, (id) => {
    mentioned.add(id);
    return id;
  });
  const people = transaction.objectStore('people');
  const leads = new Map<Id, Id>();
  for (const id of mentioned) {
    if (written.has(id) || (await people.getKey(id)) !== undefined) continue;
    const into = await people.index('mergedIds').getKey(id);
    if (into !== undefined) leads.set(id, into);
  }
  return leads.size === 0 ? [...writes] : rewriteAll(writes, (id) => leads.get(id) ?? id);
}

function rewriteAll(writes: readonly Write[], lead: (id: Id) => Id): Write[] {
  return writes.map((write): Write => {
    if (write.record === undefined) return write;
    const { store, record } = write;
    if (store === 'settings' || store === 'admissions') return write;
    const ownerId = lead('personId' in record ? record.personId : record.id);
    const rewritten = rewriteReferences(store, record, (id, field) => {
      // The ids of those who were merged are meant to lead nowhere else.
      if (field === 'mergedIds') return id;
      const into = lead(id);
      const isSelf = into !== id && into === ownerId && field !== 'personId';
      return isSelf ? null : into;
    });
    // The same store, and a record of it.
    return { store, record: rewritten } as Write;
  });
}
