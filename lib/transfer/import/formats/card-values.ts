/** Properties whose values are parted by commas; of all others a comma is part of the text. */
const LISTS: ReadonlySet<string> = new Set(['CATEGORIES', 'NICKNAME', 'EXPERTISE']);
/** Properties that are made of parts, by semicolons. */
const STRUCTURED: ReadonlySet<string> = new Set(['N', 'ADR', 'ORG']);

/**
 * The values of a property as a card writes them, taken out of their escapes: `\n`, and any character after a `\`.
 * ical.js leaves `\;` in plain texts as it is, though 3.0 demands it there, and takes the second `\` of `\\,` for the
 * escape of the comma.
 */
export function cardValues(name: string, written: string): string[] {
  if (LISTS.has(name)) return split(written, ',');
  return split(written, STRUCTURED.has(name) ? ';' : null);
}

function split(written: string, separator: string | null): string[] {
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < written.length; at++) {
    const letter = written.charAt(at);
    if (letter === '\\' && at + 1 < written.length) {
      at++;
      const escaped = written.charAt(at);
      value += escaped === 'n' || escaped === 'N' ? '\n' : escaped;
    } else if (letter === separator) {
      values.push(value);
      value = '';
    } else {
      value += letter;
    }
  }
  return [...values, value].map((each) => each.toWellFormed());
}
