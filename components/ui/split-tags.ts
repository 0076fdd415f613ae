// The commas of the scripts people write tags in, and the line breaks of a pasted list.
const BETWEEN = /[,，、،\n\r\t]/u;

/** The tags in a text, where commas or line breaks stand between them, and what follows the last of those. */
export function splitTags(text: string): { tags: string[]; rest: string } {
  const parts = text.split(BETWEEN);
  const rest = parts.pop() ?? '';
  return { tags: parts.map(tidy).filter((tag) => tag !== ''), rest };
}

/** The list with the tags added that are not in it yet; case and blanks make no new tag. */
export function addTags(values: readonly string[], tags: readonly string[]): string[] {
  const added = [...values];
  const known = new Set(values.map(comparable));
  for (const tag of tags.map(tidy)) {
    if (tag === '' || known.has(comparable(tag))) continue;
    known.add(comparable(tag));
    added.push(tag);
  }
  return added;
}

function tidy(tag: string): string {
  return tag.replace(/\s+/gu, ' ').trim();
}

// Not folded as search does it: "résumé" and "resume", or two emoji, are different tags.
function comparable(tag: string): string {
  return tidy(tag).normalize('NFC').toLowerCase();
}
