/** What Excel puts before a table to say what parts its cells; the line stays, empty, so that all others keep theirs. */
const SEPARATOR_LINE = /^"?sep=[^\r\n]{1,2}"?(?=[\r\n])/i;

/**
 * A table as one program would have written it. Where files of several programs were put together, some lines end with
 * CRLF and some with LF alone; papaparse takes the one it meets more often and makes one row of what the other parts.
 * Within quotation marks line ends are the cell's own.
 */
export function evenText(text: string): string {
  const table = text.replace(SEPARATOR_LINE, '');
  if (!table.includes('\r\n') || !hasBareEnd(table)) return table;
  if (!hasBareEnd(table.replace(QUOTED, '""'))) return table;
  return table.replace(QUOTED_OR_END, (each) => (each === '\r\n' ? '\n' : each));
}

const QUOTED = /"[^"]*"/g;
const QUOTED_OR_END = /"[^"]*"|\r\n/g;

/** Whether a line ends in LF alone. */
function hasBareEnd(text: string): boolean {
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charAt(at - 1) !== '\r') return true;
  }
  return false;
}
