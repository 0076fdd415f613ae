import {
  isAskedAt,
  outcomeAt,
  type PackedRows,
  type RowSight,
} from '@/lib/transfer/import/import-sight';
import type { Answer } from '@/lib/transfer/import/plan/planned-row';

/** What the user answered: row by row and field by field (`<place of the row>/<field>`), and for all the rest. */
export interface GivenAnswers {
  byPlace: ReadonlyMap<string, Answer>;
  otherwise: Answer;
  /** How many rows would be the same but for these answers. */
  changes: number;
}

/** Before anything is answered, nothing that the user typed gives way. */
export const NOTHING_ANSWERED: GivenAnswers = {
  byPlace: new Map(),
  otherwise: 'yours',
  changes: 0,
};

/** One answer for all. */
export function answerAll(rows: PackedRows, otherwise: Answer): GivenAnswers {
  let changes = 0;
  if (otherwise === 'file') {
    for (let place = 0; place < rows.outcomes.length; place++) {
      if (isAskedAt(rows, place) && outcomeAt(rows, place) === 'same') changes += 1;
    }
  }
  return { byPlace: new Map(), otherwise, changes };
}

/** An answer to one field of one row. */
export function answerOne(
  answers: GivenAnswers,
  row: RowSight,
  field: string,
  given: Answer,
): GivenAnswers {
  const byPlace = new Map(answers.byPlace).set(`${row.place}/${field}`, given);
  const next = { ...answers, byPlace };
  const more = Number(isChangedBy(next, row)) - Number(isChangedBy(answers, row));
  return { ...next, changes: answers.changes + more };
}

/** What is answered to a field of a row. */
export function answerTo(
  { byPlace, otherwise }: GivenAnswers,
  place: number,
  field: string,
): Answer {
  return byPlace.get(`${place}/${field}`) ?? otherwise;
}

/** Whether a row would be the same but for an answer. */
export function isChangedBy(
  answers: GivenAnswers,
  { place, outcome, questions }: RowSight,
): boolean {
  return (
    outcome === 'same' && questions.some(({ field }) => answerTo(answers, place, field) === 'file')
  );
}
