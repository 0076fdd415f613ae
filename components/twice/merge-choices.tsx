import { MergeChoice } from '@/components/twice/merge-choice';
import { isChoice } from '@/components/twice/is-choice';
import type { Showing } from '@/components/twice/field-text';
import type { SideChoice, SidedRow } from '@/components/twice/use-merge';
import type { MergeField } from '@/lib/domain/merge-rows';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  rows: SidedRow[];
  showing: Showing;
  result: PersonFile;
  onChoose: (field: MergeField, choice: SideChoice) => void;
}

/** The fields in which the two differ, each with its choice. */
export function MergeChoices({ rows, showing, result, onChoose }: Props) {
  const differing = rows.filter(isChoice);
  return (
    <section className="merge-section">
      <h2>{text('twiceDiffer')}</h2>
      {differing.length === 0 ? <p className="quiet">{text('twiceDifferNone')}</p> : null}
      {differing.map((sided) => (
        <MergeChoice
          key={sided.row.field}
          sided={sided}
          showing={showing}
          result={result.person}
          onChoose={(choice) => onChoose(sided.row.field, choice)}
        />
      ))}
    </section>
  );
}
