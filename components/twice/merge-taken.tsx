import { fieldName } from '@/components/twice/field-names';
import { fieldText, type Showing } from '@/components/twice/field-text';
import { isChoice } from '@/components/twice/is-choice';
import type { SidedRow } from '@/components/twice/use-merge';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  rows: SidedRow[];
  showing: Showing;
  result: PersonFile;
}

/** The fields that both say alike, or one alone: taken over as they are. */
export function MergeTaken({ rows, showing, result }: Props) {
  const taken = rows
    .filter((sided) => !isChoice(sided))
    .map(({ row: { field } }) => ({
      field,
      said: fieldText(field, result.person[field], showing),
    }))
    .filter(({ said }) => said !== '');
  if (taken.length === 0) return null;
  return (
    <section className="merge-section">
      <h2>{text('twiceTaken')}</h2>
      <dl className="merge-taken">
        {taken.map(({ field, said }) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd className="merge-value" dir="auto">
              {said}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
