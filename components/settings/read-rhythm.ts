import { readGap } from '@/lib/domain/read-gap';
import type { LabelRhythm } from '@/lib/domain/rhythm';
import { text } from '@/lib/text';

/** The rhythm of a label as it is typed. */
export interface RhythmTexts {
  label: string;
  idealGap: string;
  limit: string;
}

/** A form with nothing typed. */
export const NO_RHYTHM: RhythmTexts = { label: '', idealGap: '', limit: '' };

/** What is wrong, beside the field it is about. */
export type RhythmProblems = Partial<Record<keyof RhythmTexts, string>>;

/** What was typed: a rhythm, or what is wrong with it. */
export function readRhythm(
  values: RhythmTexts,
): { rhythm: LabelRhythm } | { problems: RhythmProblems } {
  const label = values.label.trim();
  const idealGap = readGap(values.idealGap);
  const limit = values.limit.trim() === '' ? null : readGap(values.limit);
  const problems: RhythmProblems = {};
  if (label === '') problems.label = text('settingsRhythmNoLabel');
  if (idealGap === null) problems.idealGap = text('uiGapUnreadable');
  if (limit === null && values.limit.trim() !== '') problems.limit = text('uiGapUnreadable');
  if (idealGap !== null && limit !== null && limit < idealGap) {
    problems.limit = text('personLimitBelowGap');
  }
  if (idealGap === null || Object.keys(problems).length > 0) return { problems };
  return { rhythm: { label, idealGap, limit } };
}
