import { now } from '@/lib/clock';
import { readSession, readSessionAll, writeSession } from '@/lib/browser/session';

/** A profile link sent to the panel by "Open in Kith": stays until the tab changes or the user goes back. */
export interface Linked {
  windowId: number;
  tabId: number;
  /** The address as it was clicked; whoever reads it asks `identify`, which keeps that out of the worker. */
  url: string;
}

/** Text that was selected on a page and sent to the draft of the profile there. */
export interface NoteLeft {
  /** The address of the page, to be identified by the reader. */
  url: string;
  text: string;
}

const LINKED = 'linked/';
const NOTE = 'note/';

/** Shows the person of a link in the panel of a window. */
export async function linkToPanel(linked: Linked): Promise<void> {
  await writeSession(LINKED + linked.windowId, linked);
}

/** Which link was sent to the panel of a window. */
export async function linkedTo(windowId: number): Promise<Linked | null> {
  return (await readSession<Linked>(LINKED + windowId)) ?? null;
}

/** Goes back to the page itself. */
export async function unlink(windowId: number): Promise<void> {
  await writeSession(LINKED + windowId, undefined);
}

/** Leaves selected text for the draft of the profile on a page. */
export async function leaveNote(note: NoteLeft): Promise<void> {
  // A key of its own: two texts sent at once must not overwrite each other.
  await writeSession(`${NOTE}${now()}/${crypto.randomUUID()}`, note);
}

/**
 * Hands over the texts that were left for one profile, the oldest first, and forgets each once `take` has it. One
 * taker at a time in all panels, so that none is taken twice.
 */
export async function takeNotes(
  isFor: (url: string) => boolean,
  take: (text: string) => Promise<void>,
): Promise<void> {
  await navigator.locks.request('kith-notes', async () => {
    const notes = await readSessionAll<NoteLeft>(NOTE);
    for (const [key, note] of notes.toSorted(([a], [b]) => a.localeCompare(b))) {
      if (!isFor(note.url)) continue;
      await take(note.text);
      await writeSession(key, undefined);
    }
  });
}

/** Whether a key of the session holds an intent for the panel. */
export function isIntent(sessionKey: string): boolean {
  return sessionKey.startsWith(LINKED) || sessionKey.startsWith(NOTE);
}
