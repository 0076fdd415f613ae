import type { Id, PersonFile } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { readMentioning } from '@/lib/storage/read-mentioning';
import { readPersonNow } from '@/lib/storage/read-person';
import type { Draft } from '@/lib/storage/schema';

/** All that decides what a merge of two people would come to; null: that one is gone. */
export interface MergeSight {
  one: PersonFile | null;
  other: PersonFile | null;
  /** Everybody who mentions one of the two, by whom they mention; in or out of the bin. */
  mentioning: ReadonlyMap<Id, PersonFile[]>;
  /** Those of the two about whom something was typed that is not saved. */
  unsaved: readonly Id[];
}

const STORES = ['people', 'profiles', 'records', 'drafts'] as const;

/**
 * What stands to be merged, as it is now. Somebody who was merged into another is that other; so the two may be one
 * and the same.
 */
export async function readMerge(oneId: Id, otherId: Id): Promise<MergeSight> {
  const transaction = (await openKith()).transaction(STORES, 'readonly');
  const [one, other] = await Promise.all(
    [oneId, otherId].map(async (id) => {
      const file = await readPersonNow(transaction, id);
      return file?.person.removedOn === null ? file : null;
    }),
  );
  const ids = [one, other].flatMap((file) => file?.person.id ?? []);
  const [mentioning, drafts] = await Promise.all([
    Promise.all(ids.map(async (id) => [id, await readMentioning(transaction, id)] as const)),
    Promise.all(ids.map((id) => transaction.objectStore('drafts').getAll(draftsOf(id)))),
  ]);
  return {
    one: one ?? null,
    other: other ?? null,
    mentioning: new Map(mentioning),
    unsaved: ids.filter((_, place) => drafts[place]?.some(hasWords) === true),
  };
}

/** Whether something was typed about a person that is not saved, up to this moment. */
export async function isAnythingUnsaved(personId: Id): Promise<boolean> {
  const drafts = await (await openKith()).getAll('drafts', draftsOf(personId));
  return drafts.some(hasWords);
}

/** `person/<id>` itself and all that is beneath it: the forms of one person's page. */
function draftsOf(id: Id): IDBKeyRange {
  return IDBKeyRange.bound(`person/${id}`, `person/${id}/\uffff`);
}

/** A form that was emptied again leaves a draft of nothing. */
function hasWords({ values }: Draft): boolean {
  return Object.values(values).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false,
  );
}
