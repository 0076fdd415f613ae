/** Why a file is not taken in; each has a sentence of its own in `_locales`. */
export type ImportRefusalReason =
  | 'empty'
  | 'onlyHeader'
  /** The lines before the header are there, and no header. */
  | 'onlyPreamble'
  | 'tooLarge'
  | 'notText'
  /** A workbook of a spreadsheet program: it can be saved as CSV. */
  | 'spreadsheet'
  | 'unclosedQuote'
  | 'brokenQuote'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'longCell'
  | 'doubledHeader'
  | 'noColumns'
  | 'zipBroken'
  | 'zipTooLarge'
  | 'zipRatio'
  | 'zipLocked'
  | 'zipNothing'
  | 'cardUnclosed'
  | 'noCards'
  /** The browser could not read it: moved, changed or gone since it was picked. */
  | 'unreadable';

/** A file that is refused whole: nothing of it is taken in. */
export class ImportRefusal extends Error {
  constructor(
    readonly reason: ImportRefusalReason,
    /** The line in the file, from 1; null: it is about the whole. */
    readonly line: number | null = null,
    readonly detail = '',
  ) {
    super(`Not imported: ${reason}${line === null ? '' : `, line ${line}`}`);
    this.name = 'ImportRefusal';
  }
}
