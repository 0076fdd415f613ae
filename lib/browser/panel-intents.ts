import { readSession, writeSession } from '@/lib/browser/session';

/** A person linked to the panel by "Open in Kith" on a link: stays until the tab changes or the user goes back. */
export interface Linked {
  windowId: number;
  tabId: number;
  key: string;
}

const LINKED = 'linked/';
const NOTE = 'note/';

/** Shows the person of a link in the panel of a window. */
export async function linkToPanel(linked: Linked): Promise<void> {
  await writeSession(LINKED + linked.windowId, linked);
}

/** Who is linked to the panel of a window. */
export async function linkedTo(windowId: number): Promise<Linked | null> {
  return (await readSession<Linked>(LINKED + windowId)) ?? null;
}

/** Goes back to the page itself. */
export async function unlink(windowId: number): Promise<void> {
  await writeSession(LINKED + windowId, undefined);
}

/** Leaves selected text for the draft of a profile; texts that nobody has taken yet come before it. */
export async function leaveNote(key: string, text: string): Promise<void> {
  const waiting = (await readSession<string>(NOTE + key)) ?? '';
  await writeSession(NOTE + key, waiting === '' ? text : `${waiting}\n${text}`);
}

/** Takes what was left for the draft of a profile; '' where nothing was. */
export async function takeNote(key: string): Promise<string> {
  const text = (await readSession<string>(NOTE + key)) ?? '';
  if (text !== '') await writeSession(NOTE + key, undefined);
  return text;
}

/** Whether a key of the session holds an intent for the panel. */
export function isIntent(sessionKey: string): boolean {
  return sessionKey.startsWith(LINKED) || sessionKey.startsWith(NOTE);
}
