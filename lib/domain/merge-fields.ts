import { uniqueTexts } from '@/lib/domain/merge-both';
import {
  isCrossed,
  mergeRows,
  mergedValue,
  type MergeChoice,
  type MergeField,
} from '@/lib/domain/merge-rows';
import type { PersonFields, PersonFile } from '@/lib/domain/record';

/** What was chosen, by field; a field that is not there takes the suggestion. */
export type MergeChoices = Partial<Record<MergeField, MergeChoice>>;

/**
 * What two people come to who are one. The name that gives way becomes a former name, whatever was chosen; a limit
 * that would be shorter than the gap comes from the same person as the gap, or is as long as the gap.
 */
export function mergedFields(
  kept: PersonFile,
  other: PersonFile,
  choices: MergeChoices,
): PersonFields {
  const rows = mergeRows(kept, other);
  const merged = (wanted: MergeChoices): PersonFields => {
    const entries = rows.map((row) => [
      row.field,
      mergedValue(row, wanted[row.field] ?? row.suggested),
    ]);
    // A value for each of a person's fields: what has no row is empty on either side, but for an introducer.
    return { ...kept.person, introducedBy: null, ...Object.fromEntries(entries) } as PersonFields;
  };
  const fields = withRhythm(merged, choices);
  const names = uniqueTexts([...fields.formerNames, kept.person.name, other.person.name]);
  return { ...fields, formerNames: names.filter((name) => name !== fields.name) };
}

/** A gap that was chosen brings its limit with it, and a limit its gap. */
function withRhythm(
  merged: (choices: MergeChoices) => PersonFields,
  choices: MergeChoices,
): PersonFields {
  const { idealGap, limit } = choices;
  const isOneChosen = (idealGap === undefined) !== (limit === undefined);
  const side = idealGap ?? limit ?? 'kept';
  const ofOne = merged({ ...choices, idealGap: side, limit: side });
  const fields = merged(choices);
  const isTheirRhythm = ofOne.idealGap !== null && ofOne.limit !== null;
  const chosen =
    isOneChosen && (isTheirRhythm || isCrossed(fields.idealGap, fields.limit)) ? ofOne : fields;
  return isCrossed(chosen.idealGap, chosen.limit) ? { ...chosen, limit: chosen.idealGap } : chosen;
}
