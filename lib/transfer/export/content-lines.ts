/** A line of a vCard holds 75 octets; a longer one goes on in the next, after a blank. */
const MOST_OCTETS = 75;

/** Control characters, which neither format has a way to write; line ends and tabs apart. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * A text as vCard and iCalendar can carry it: well-formed, with `\n` for every line end and no other control
 * characters, and no blanks around it: programs drop those.
 */
export function carried(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
}

/** A text as a value: `\`, `;` and `,` with a `\` before them, a line end as `\n` (RFC 6350 3.4, RFC 2426 4). */
export function escapeValue(text: string): string {
  return carried(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line, folded where it is too long; between characters, never inside one (RFC 6350 3.2). */
export function fold(line: string): string {
  // No character has more octets than three for each of its units.
  if (line.length * 3 <= MOST_OCTETS) return line;
  let folded = '';
  let octets = 0;
  let from = 0;
  let at = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      // The blank that the next line begins with counts.
      octets = 1;
    }
    octets += size;
    at += letter.length;
  }
  return folded + line.slice(from);
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
