import { Field } from '@/components/ui/field';
import { RemovableChip } from '@/components/ui/removable-chip';
import { SuggestionList } from '@/components/ui/suggestion-list';
import { useTagBox } from '@/components/ui/use-tag-box';
import '@/components/ui/field-box.css';
import '@/components/ui/tag-field.css';

interface Props {
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
  /** The tags in use; asked once, when the field is first entered. */
  suggestions: () => Promise<string[]>;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
  /** The word not yet added, where a draft keeps it; the field keeps it by itself otherwise. */
  typed?: string | undefined;
  onTyped?: ((text: string) => void) | undefined;
}

/**
 * Tags: Enter or a comma adds one, leaving the field or saving the form adds the half-typed one. By the
 * time a form hears of Ctrl/Cmd+Enter, `values` has it.
 */
export function TagField(props: Props) {
  const { label, values, problem, hint, placeholder } = props;
  const { box, items, announcement, boxProps, getInputProps, getTagProps } = useTagBox(props);
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => (
        <div className="field-box" {...boxProps}>
          {values.length === 0 ? null : (
            <ul className="tags">
              {values.map((tag, index) => (
                // By place, so that focus stays where a tag was removed.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <RemovableChip {...getTagProps(tag, index)} name={tag} />
                </li>
              ))}
            </ul>
          )}
          <input {...getInputProps({ ...control, type: 'text', dir: 'auto', placeholder })} />
          <SuggestionList box={box} items={items} toKey={(item) => item}>
            {(item) => <bdi>{item}</bdi>}
          </SuggestionList>
          <span className="hidden-label" aria-live="polite">
            {announcement}
          </span>
        </div>
      )}
    </Field>
  );
}
