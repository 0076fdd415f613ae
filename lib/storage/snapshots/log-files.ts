import type { Id } from '@/lib/domain/record';
import { toCheckedLine } from '@/lib/storage/snapshots/checked-line';
import { namesIn, readFile, writeFile } from '@/lib/storage/snapshots/files';
import { readLine, type LoggedAct } from '@/lib/storage/snapshots/logged-act';
import { logFolder, type Vault } from '@/lib/storage/snapshots/vault';

/** Past so many characters an act begins a new file: each addition writes its file whole. */
const FULL = 128 * 1024;

const ENDING = '.log';

/** One file of a log: the acts of which the first is in its name. */
export interface LogFile {
  name: string;
  first: number;
}

/** The files of a database's log, in order. */
export async function logFiles(vault: Vault, databaseId: Id): Promise<LogFile[]> {
  const names = await namesIn(await folderOf(vault, databaseId));
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => ({ name, first: Number.parseInt(name, 10) }));
}

/** Every act in a database's log whose line is whole, in the order of the lines. */
export async function readLog(vault: Vault, databaseId: Id): Promise<LoggedAct[]> {
  const files = await logFiles(vault, databaseId);
  const read = await Promise.all(files.map(({ name }) => readFileOf(vault, databaseId, name)));
  return read.flatMap(({ acts }) => acts);
}

/** The sequence number up to which the newest file of the log is whole; undefined: there is no log. */
export async function lastLogged(vault: Vault, databaseId: Id): Promise<number | undefined> {
  for (const { name } of (await logFiles(vault, databaseId)).toReversed()) {
    const last = (await readFileOf(vault, databaseId, name)).acts.at(-1);
    if (last !== undefined) return last.sequence;
  }
  return undefined;
}

/**
 * Adds acts that follow on what is there, and cuts off what is torn at its end. Only while alone at the log.
 * What stood in the file stays until the new whole is written.
 */
export async function appendToLog(vault: Vault, acts: readonly LoggedAct[]): Promise<void> {
  const [act] = acts;
  if (act === undefined) return;
  const folder = await folderOf(vault, act.databaseId);
  let { name, text } = await placeFor(vault, act);
  for (const each of acts) {
    if (text.length > FULL) {
      await writeFile(folder, name, text);
      name = nameOf(each);
      text = '';
    }
    text += await toCheckedLine(each);
  }
  await writeFile(folder, name, text);
}

/** The file that an act goes on from, and what is whole of it; a new one where it goes on from none. */
async function placeFor(vault: Vault, act: LoggedAct): Promise<{ name: string; text: string }> {
  const last = (await logFiles(vault, act.databaseId)).at(-1);
  if (last !== undefined) {
    const { acts, whole } = await readFileOf(vault, act.databaseId, last.name);
    if (acts.at(-1)?.sequence === act.sequence - 1) return { name: last.name, text: whole };
  }
  return { name: nameOf(act), text: '' };
}

/** The acts of one file up to the first line that is not whole, and the lines they stand in. */
async function readFileOf(
  vault: Vault,
  databaseId: Id,
  name: string,
): Promise<{ acts: LoggedAct[]; whole: string }> {
  const bytes = await readFile(await folderOf(vault, databaseId), name);
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  const acts: LoggedAct[] = [];
  for (const line of lines) {
    const act = await readLine(line);
    if (act === undefined || act.databaseId !== databaseId) break;
    const before = acts.at(-1);
    if (before !== undefined && act.sequence !== before.sequence + 1) break;
    acts.push(act);
  }
  const whole = lines.slice(0, acts.length).map((line) => `${line}\n`);
  return { acts, whole: whole.join('') };
}

function nameOf({ sequence }: LoggedAct): string {
  return `${String(sequence).padStart(10, '0')}${ENDING}`;
}

async function folderOf(vault: Vault, databaseId: Id): Promise<FileSystemDirectoryHandle> {
  return (await logFolder(vault)).getDirectoryHandle(databaseId, { create: true });
}
