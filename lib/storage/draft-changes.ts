import { isSame } from '@/lib/acts/set-fields';
import { now } from '@/lib/clock';
import { formOf } from '@/lib/storage/drafts';
import type { Draft, DraftChange, JournalEntry } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** Forgets the draft that an act makes good, and gives it for the journal; null: there was none. */
export async function forgetDraft(
  transaction: WriteTransaction,
  id: Draft['id'],
): Promise<DraftChange | null> {
  const drafts = transaction.objectStore('drafts');
  const stored = await drafts.get(id);
  await drafts.delete(id);
  // The last letters may still be on their way to the store.
  const values = { ...stored?.values, ...formOf(id)?.words() };
  if (Object.keys(values).length === 0) return null;
  return { draft: { id, values, updatedAt: stored?.updatedAt ?? now() }, became: 'forgotten' };
}

/**
 * With an act that is undone the words it was made of come back, unless something else is typed there by now; when it
 * is done again they are forgotten again, unless they were changed. Resolves to what became of the draft.
 */
export async function revertDraft(
  transaction: WriteTransaction,
  { draft: change }: JournalEntry,
): Promise<DraftChange | null> {
  if (change === null) return null;
  const { draft } = change;
  const drafts = transaction.objectStore('drafts');
  const stored = await drafts.get(draft.id);
  if (change.became === 'forgotten') {
    if (stored !== undefined || formOf(draft.id)?.hasWords() === true) return null;
    await drafts.put(draft);
    return { draft, became: 'restored' };
  }
  if (!isSame(stored?.values, draft.values)) return null;
  await drafts.delete(draft.id);
  return { draft, became: 'forgotten' };
}

/** Lets the form that has the draft open, if one has, show what became of it. */
export function showDraft(change: DraftChange | null): void {
  if (change === null) return;
  const { draft, became } = change;
  formOf(draft.id)?.show(became === 'restored' ? draft.values : {});
}
