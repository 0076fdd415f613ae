import type { Answer } from '@/lib/transfer/import/plan/planned-row';

/** What the user answered: row by row and field by field (`<line>/<field>`), and for all the rest. */
export interface GivenAnswers {
  byPlace: ReadonlyMap<string, Answer>;
  otherwise: Answer;
}
