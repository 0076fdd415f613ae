import { isFinal } from '@/lib/acts/is-final';
import { openKith } from '@/lib/storage/open';
import type { JournalEntry } from '@/lib/storage/schema';

/** The newest acts first, at most `most`; of what users did. */
export async function readRecentActs(most: number): Promise<JournalEntry[]> {
  const journal = (await openKith()).transaction('journal').store;
  const entries: JournalEntry[] = [];
  for await (const { value } of journal.iterate(null, 'prev')) {
    if (value.name !== 'admit') entries.push(value);
    if (entries.length === most) break;
  }
  return entries;
}

/** What the journal says of an act; undefined: it is no longer kept. */
export async function readAct(actId: string): Promise<JournalEntry | undefined> {
  return (await openKith()).getFromIndex('journal', 'actId', actId);
}

/** The newest act that can be taken back: no undo, and not undone already; null: there is none. */
export async function newestToUndo(): Promise<JournalEntry | null> {
  const journal = (await openKith()).transaction('journal').store;
  for await (const { value } of journal.iterate(null, 'prev')) {
    const { name, undoes, undoneBy } = value;
    if (undoes === null && undoneBy === null && !isFinal(name)) return value;
  }
  return null;
}
