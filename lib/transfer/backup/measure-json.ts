import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';

const QUOTE = 34;
const COMMA = 44;
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);
const BACKSLASH = 92;

/**
 * Looks over JSON before it is parsed: a few hundred megabytes of `[` would take a page down. Returns the limit
 * that it passes, or null.
 */
export function overLimit(json: string): 'depth' | 'values' | null {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfText(json, at);
    else if (code === COMMA) values++;
    else if (CLOSES.has(code)) depth--;
    else if (OPENS.has(code)) {
      depth++;
      values++;
      if (depth > BACKUP_LIMITS.depth) return 'depth';
    }
    if (values > BACKUP_LIMITS.values) return 'values';
  }
  return null;
}

/** Where the text that begins at a quotation mark ends. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return json.length;
}
