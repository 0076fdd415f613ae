/**
 * What a spreadsheet takes for the beginning of a formula, in ASCII and in full width, and what it skips before one:
 * tabs, line ends and, in LibreOffice 7.4, U+0000, so every control character. The apostrophe is on the list so that
 * `readInertCell` can always tell ours from the user's own: without it a name that begins with one came back changed.
 */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const BEGINS_WITH_CARE = /^[=+\-@\u0000-\u001F＋－＝＠']/;

/** The text as a cell that no spreadsheet runs: an apostrophe before whatever could begin a formula. */
export function inertCell(text: string): string {
  const sound = text.toWellFormed();
  return BEGINS_WITH_CARE.test(sound) ? `'${sound}` : sound;
}

/** The text that `inertCell` was given. Only for Kith's own files: in others an apostrophe is the user's. */
export function readInertCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Several values in one cell: joined by `; `, with a `\` before each `;` or `\` inside one. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.toWellFormed().replace(/[;\\]/g, '\\$&')).join('; ');
}

/**
 * The values that `joinValues` joined. An empty cell holds none, so a list of one empty text comes back
 * as an empty list; Kith stores no such list.
 */
export function splitValues(cell: string): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at++) {
    const letter = cell.charAt(at);
    if (letter === '\\' && at + 1 < cell.length) {
      at++;
      value += cell.charAt(at);
    } else if (letter === ';') {
      values.push(value);
      value = '';
      if (cell.charAt(at + 1) === ' ') at++;
    } else {
      value += letter;
    }
  }
  return [...values, value];
}
