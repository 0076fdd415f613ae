import { decodeOnce } from '@/lib/profiles/address';

/** In code points. LinkedIn allows 100 to choose from; slugs it made itself may be longer. */
const LONGEST = 200;
const NEVER_IN_A_SLUG = /[\s\p{Cc}/\\?#%@:<>"{}|^`[\]&=]/u;
// Joiners, variation selectors and tags are left out: emoji, Persian and Sinhala are written with them.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
const SOMETHING_TO_READ = /[^-._~'!()*+,;$\p{Default_Ignorable_Code_Point}]/u;

/**
 * The one spelling of a slug: decoded once, NFC, lower case but never the locale's (profiles.md). `null` for what is
 * no slug: empty, over-long, doubly encoded, not UTF-8, or with a slash, space, control or bidirectional character in it.
 */
export function readSlug(segment: string): string | null {
  const decoded = decodeOnce(segment);
  if (decoded === null || NEVER_IN_A_SLUG.test(decoded) || INVISIBLE.test(decoded)) return null;
  // Lower-casing can leave letters decomposed, so they are composed once more.
  const slug = decoded.normalize('NFC').toLowerCase().normalize('NFC');
  if (!SOMETHING_TO_READ.test(slug) || [...slug].length > LONGEST) return null;
  return slug;
}
