import { ImportRefusal } from '@/lib/transfer/import/import-refusal';

/** How web pages, XML, JSON lists, letters of RTF and calendars begin, which may look like tables further down. */
const NO_TABLE = /^\s*(?:<[!?a-z]|\[\s*[[{"]|\{\\rtf|BEGIN:(?!VCARD))/i;

/** Control characters that no table has, but for the few that somebody pasted. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CONTROL = /[\u0001-\u0008\u000E-\u001F]/g;

/** Refuses a file of another kind, whatever its name says. Throws `ImportRefusal`. */
export function refuseOtherKind(text: string, isGuess: boolean): void {
  const beginning = text.slice(0, 4096);
  if (NO_TABLE.test(beginning)) throw new ImportRefusal('noColumns', 1);
  const count = isGuess ? (beginning.match(CONTROL)?.length ?? 0) : 0;
  if (beginning.startsWith('%PDF-') || count > beginning.length / 100) {
    throw new ImportRefusal('notText');
  }
}
