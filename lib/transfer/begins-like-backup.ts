/** How many bytes of a file tell it. */
export const TELLING_BYTES = 200;

/** Whether a file is one of Kith's backups, sound or not, as far as its beginning says: JSON, or encrypted with age. */
export function beginsLikeBackup(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, TELLING_BYTES)).trimStart();
  if (beginning.startsWith('age-encryption.org/')) return true;
  // A letter of RTF begins with a brace as well.
  return beginning.startsWith('{') && !beginning.startsWith('{\\rtf');
}
