import type { PersonFields } from '@/lib/domain/record';
import type { Person, Id } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import type { ImportRow, SkipReason } from '@/lib/transfer/import/import-row';

/** What becomes of a row. */
export const ROW_OUTCOMES = ['new', 'changed', 'same', 'skipped'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Whose value stays where the user's and the file's differ. */
export type Answer = 'yours' | 'file';

/** One field that the file sets. */
export interface FieldChange {
  field: keyof PersonFields;
  was: unknown;
  now: unknown;
}

/** One field that the user set and the file says otherwise. */
export interface FieldQuestion {
  field: keyof PersonFields;
  yours: unknown;
  file: unknown;
  answer: Answer;
}

interface Planned {
  line: number;
  name: string;
}

/** A row with what becomes of it. */
export type PlannedRow =
  | (Planned & { outcome: 'skipped'; reason: SkipReason; detail: string })
  | (Planned & {
      outcome: 'new';
      row: ImportRow;
      /** The id it gets; null: a new one. */
      id: Id | null;
      profiles: ProfileIdentity[];
      /** Whether somebody of that name and company is here already. */
      isPerhapsHere: boolean;
    })
  | (Planned & {
      outcome: 'changed' | 'same';
      /** Which row of the file it is, from 0; what is answered is answered of it. */
      place: number;
      person: Person;
      changes: FieldChange[];
      questions: FieldQuestion[];
      profiles: ProfileIdentity[];
      /** Whether the file keeps somebody who was only known. */
      isKeeping: boolean;
      /** Whether company or position changed. */
      isNews: boolean;
    });
