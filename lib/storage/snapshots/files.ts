/** Bytes as files hold them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Writes a file whole or, where the browser dies on the way, not at all: what was there before stays until the
 * close, but a new file may be left empty.
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  data: Bytes | string,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  try {
    await writable.write(data);
  } catch (error) {
    await writable.abort().catch(() => 'the cause is thrown below');
    throw error;
  }
  await writable.close();
}

/** What a file holds; undefined: there is no such file. */
export async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Bytes | undefined> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names in a folder, in their order. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
}

/** Takes a file or a whole folder away; one that is not there is no matter. */
export async function removeIfThere(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Whether what failed is that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
