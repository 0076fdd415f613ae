import type { PersonFields } from '@/lib/domain/record';
import type { ColumnMap } from '@/lib/transfer/import/columns';
import type { ImportRefusalReason } from '@/lib/transfer/import/import-refusal';
import type { SkipReason } from '@/lib/transfer/import/import-row';
import type { ImportPlan } from '@/lib/transfer/import/plan/import-plan';
import {
  ROW_OUTCOMES,
  type PlannedRow,
  type RowOutcome,
} from '@/lib/transfer/import/plan/planned-row';
import type { AboutFile } from '@/lib/transfer/import/read-import';

/** What the page is shown of a file before anything of it is stored. */
export type ImportSight =
  | { is: 'refused'; reason: ImportRefusalReason; line: number | null; detail: string }
  | { is: 'backup' }
  | { is: 'table'; header: string[]; samples: string[][]; guess: ColumnMap; about: AboutFile }
  | { is: 'preview'; about: AboutFile; rows: PackedRows; counts: ImportCounts };

/** How many rows come to what, and what comes beside them. */
export interface ImportCounts extends Record<RowOutcome, number> {
  /** Rows in which the user's and the file's words differ. */
  asked: number;
  records: number;
  contacts: number;
}

/**
 * Rows as they go from one thread to another: 30,000 objects would hold the page for longer than a frame, a few long
 * texts do not, and as bytes they take half the room. Page n holds the rows from n × `ROWS_A_PAGE`.
 */
export interface PackedRows {
  /** By row: its place in `ROW_OUTCOMES`, and 8 more where something is asked about it. */
  outcomes: Uint8Array;
  pages: Uint8Array[];
}

/** How many rows a page holds. */
export const ROWS_A_PAGE = 100;
const ASKED = 8;

/** One field of a row, before and after. */
export interface FieldSight {
  field: keyof PersonFields;
  was: string;
  now: string;
}

/** A row as the list shows it. */
export interface RowSight {
  line: number;
  /** Which row of the file it is, where something is asked: what is answered is answered of it. */
  place: number;
  name: string;
  outcome: RowOutcome;
  /** What they do, of somebody new. */
  about: string;
  reason: SkipReason | null;
  detail: string;
  changes: FieldSight[];
  questions: FieldSight[];
  isPerhapsHere: boolean;
}

/** A plan in figures, and packed. */
export function sightOf(plan: ImportPlan): { rows: PackedRows; counts: ImportCounts } {
  const { rows, records, contacts } = plan;
  const counts = { new: 0, changed: 0, same: 0, skipped: 0, asked: 0, records, contacts };
  const outcomes: number[] = [];
  const pages: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let page: PackedRow[] = [];
  for (const row of rows) {
    const isAsked = 'questions' in row && row.questions.length > 0;
    counts[row.outcome] += 1;
    if (isAsked) counts.asked += 1;
    outcomes.push(ROW_OUTCOMES.indexOf(row.outcome) + (isAsked ? ASKED : 0));
    if (page.push(packedRow(row)) === ROWS_A_PAGE) {
      pages.push(encoder.encode(JSON.stringify(page)));
      page = [];
    }
  }
  if (page.length > 0) pages.push(encoder.encode(JSON.stringify(page)));
  return { rows: { outcomes: Uint8Array.from(outcomes), pages }, counts };
}

/** What a packed row comes to, without unpacking it. */
export function outcomeAt({ outcomes }: PackedRows, place: number): RowOutcome {
  return ROW_OUTCOMES[(outcomes[place] ?? 0) % ASKED] ?? 'skipped';
}

/** Whether something is asked about it. */
export function isAskedAt({ outcomes }: PackedRows, place: number): boolean {
  return (outcomes[place] ?? 0) >= ASKED;
}

/** The rows of a page. */
export function unpackRows({ pages }: PackedRows, page: number): RowSight[] {
  // Packed by `sightOf` and nobody else.
  const packed = JSON.parse(new TextDecoder().decode(pages[page]) || '[]') as PackedRow[];
  return packed.map((row) => ({ ...PLAIN, ...row }));
}

type PackedRow = Pick<RowSight, 'line' | 'name' | 'outcome'> & Partial<RowSight>;

/** What most rows say nothing of, and so is not packed. */
const PLAIN = {
  place: -1,
  about: '',
  reason: null,
  detail: '',
  changes: [],
  questions: [],
  isPerhapsHere: false,
} satisfies Partial<RowSight>;

function packedRow(row: PlannedRow): PackedRow {
  const { line, name, outcome } = row;
  switch (row.outcome) {
    case 'skipped':
      return { line, name, outcome, reason: row.reason, detail: row.detail };
    case 'new': {
      const { headline = '', position = '', company = '' } = row.row.fields;
      const job = position && company ? `${position}, ${company}` : position || company;
      const about = headline || job;
      const isPerhapsHere = row.isPerhapsHere;
      return isPerhapsHere
        ? { line, name, outcome, about, isPerhapsHere }
        : { line, name, outcome, about };
    }
    default: {
      const said = ({
        field,
        was,
        now,
      }: {
        field: FieldSight['field'];
        was: unknown;
        now: unknown;
      }) => ({
        field,
        was: asText(was),
        now: asText(now),
      });
      const asked = new Set(row.questions.map(({ field }) => field));
      return {
        line,
        name,
        outcome,
        changes: row.changes.filter(({ field }) => !asked.has(field)).map(said),
        questions: row.questions.map(({ field, yours, file }) =>
          said({ field, was: yours, now: file }),
        ),
        ...(row.questions.length === 0 ? {} : { place: row.place }),
      };
    }
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object' && 'name' in value) return String(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
