// Emoji flags are spelt with tags, and joiners are looked at separately.
const UNSEEN = /(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}/gu;
// A joiner means something between emoji and in scripts without letter case, and after the Malayalam virama.
const IDLE_JOINER =
  /(?<![\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|(?<!\u0D4D)[\u200C\u200D](?![\p{Lo}\p{Extended_Pictographic}])/gu;

/** A title without what cannot be seen: zero-width and bidirectional controls gone, spaces single (profiles.md, "Titles"). */
export function tidyTitle(title: string): string {
  return title
    .replace(UNSEEN, '')
    .replace(IDLE_JOINER, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}
