/** Long after any browser has begun to read it; 50 MB arrived whole from a popup that closed at once. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Saves a text, or bytes, as a file among the user's downloads. Two in a row from one click need no further word: the
 * browser's question about several files is for pages of the web (measured in Chromium 156 from tab and popup).
 */
export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
