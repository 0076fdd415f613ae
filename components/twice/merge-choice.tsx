import { useId } from 'react';
import { fieldName } from '@/components/twice/field-names';
import { fieldText, type Showing } from '@/components/twice/field-text';
import type { SideChoice, SidedRow } from '@/components/twice/use-merge';
import { mergedValue } from '@/lib/domain/merge-rows';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  sided: SidedRow;
  showing: Showing;
  /** The person that the merge comes to, which may differ from the choice: a limit follows the gap. */
  result: Person;
  onChoose: (choice: SideChoice) => void;
}

/** One field: the value of the one, of the other, or both; each as it would stand. */
export function MergeChoice({ sided, showing, result, onChoose }: Props) {
  const id = useId();
  const { row, first, second, chosen } = sided;
  const { field } = row;
  const options: { choice: SideChoice; said: string }[] = [
    { choice: 'first', said: fieldText(field, first, showing) },
    { choice: 'second', said: fieldText(field, second, showing) },
  ];
  if (row.canBeBoth) {
    options.push({ choice: 'both', said: fieldText(field, mergedValue(row, 'both'), showing) });
  }
  const remark = remarkOf(
    sided,
    result,
    showing,
    options.find((each) => each.choice === chosen),
  );
  return (
    <fieldset className="merge-field" aria-describedby={remark === '' ? undefined : `${id}-remark`}>
      <legend>{fieldName(field)}</legend>
      <div className="merge-options">
        {options.map(({ choice, said }) => (
          <label key={choice} className={`merge-option merge-option-${choice}`}>
            <input
              type="radio"
              name={id}
              value={choice}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            <span className="merge-said">
              {choice === 'both' ? <span className="merge-both">{text('twiceBoth')}</span> : null}
              <span className="merge-value" dir="auto">
                {said}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p id={`${id}-remark`} className="quiet" aria-live="polite">
        {remark}
      </p>
    </fieldset>
  );
}

/** What becomes of the name that gives way, or of a value that cannot stand as it was chosen. */
function remarkOf(
  { row, first, second, chosen }: SidedRow,
  result: Person,
  showing: Showing,
  option: { said: string } | undefined,
): string {
  const { field } = row;
  if (field === 'name') {
    return text('twiceFormerName', fieldText(field, chosen === 'first' ? second : first, showing));
  }
  // The name that gives way joins them, which is said beside the name.
  if (field === 'formerNames') return '';
  const becomes = fieldText(field, result[field], showing);
  return becomes === option?.said ? '' : text('twiceBecomes', becomes);
}
