// Blanks, control and format characters (zero-width space, word joiner, the marks of writing direction),
// and letters that are drawn as nothing.
const NOTHING_TO_SEE = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text shows nothing at all: it is empty, or made of blanks and invisible characters alone. */
export function isBlank(text: string): boolean {
  return NOTHING_TO_SEE.test(text);
}
