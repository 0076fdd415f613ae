import { foldedWords } from '@/lib/search/fold';

/** Shorter words in scripts with letter case are shared by chance. */
const LONG_ENOUGH = 3;
/** From this length on, a name may stand anywhere within a word of the slug ("okaforwrites"). */
const LONG_ENOUGH_INSIDE = 5;

/**
 * How many words of a name the slug holds too; 0 means it does not vouch for the name. A word has three letters or
 * more, or any length in scripts without letter case (profiles.md, "Titles"); slugs run words together, so a slug's
 * word may be made up of the name's words and initials. What follows a comma ("MBA") vouches for nobody.
 */
export function countSharedWords(name: string, slug: string): number {
  const spoken = foldedWords(name.split(',').find((part) => foldedWords(part).length > 0) ?? '');
  const written = foldedWords(slug)
    .map((word) => loosen(word.replace(/^\p{N}+|\p{N}+$/gu, '')))
    .filter((word) => word !== '');
  const joined = new Set(joinNeighbours(written));
  const pieces = spoken.flatMap((word) => (hasCase(word) ? [loosen(word), initial(word)] : [word]));
  return spoken.filter((word) => {
    if (!/\p{L}/u.test(word) || (hasCase(word) && [...word].length < LONG_ENOUGH)) return false;
    const sought = loosen(word);
    return joined.has(sought) || written.some((whole) => isInside(sought, whole, pieces));
  }).length;
}

function isInside(sought: string, whole: string, pieces: readonly string[]): boolean {
  if (!whole.includes(sought)) return false;
  return (hasCase(sought) && sought.length >= LONG_ENOUGH_INSIDE) || isMadeOf(whole, pieces);
}

function isMadeOf(whole: string, pieces: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < whole.length; at += 1) {
    if (!reached.has(at)) continue;
    for (const piece of pieces) if (whole.startsWith(piece, at)) reached.add(at + piece.length);
  }
  return reached.has(whole.length);
}

/** Every word, and every two to four neighbours written together. */
function joinNeighbours(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    [1, 2, 3, 4].map((count) => words.slice(from, from + count).join('')),
  );
}

/** Müller is "mueller" in some slugs and "muller" in others, Håkan "haakan" and "hakan". */
function loosen(word: string): string {
  return word.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a');
}

function initial(word: string): string {
  return [...word][0] ?? '';
}

function hasCase(word: string): boolean {
  return word.toUpperCase() !== word.toLowerCase();
}
