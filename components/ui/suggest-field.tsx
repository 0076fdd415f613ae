import { useMemo, useState } from 'react';
import { Field } from '@/components/ui/field';
import { matchSuggestions } from '@/components/ui/match-suggestions';
import { SuggestionList } from '@/components/ui/suggestion-list';
import { useSuggestionBox } from '@/components/ui/use-suggestion-box';
import { useSuggestions } from '@/components/ui/use-suggestions';
import '@/components/ui/field-box.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Asked once, when the field is first entered. */
  suggestions: () => Promise<string[]>;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
}

/** Any text, with suggestions: those that match while typing, all of them on a click or an arrow key. */
export function SuggestField(props: Props) {
  const { label, value, onChange, problem, hint, placeholder } = props;
  const { suggestions, wake } = useSuggestions(props.suggestions);
  const [isTyping, setIsTyping] = useState(false);
  const items = useMemo(
    () => (isTyping ? matchSuggestions(suggestions, value) : [...suggestions]),
    [isTyping, suggestions, value],
  );
  const box = useSuggestionBox<string>({
    items,
    typed: value,
    onType: (text) => {
      setIsTyping(true);
      onChange(text);
    },
    onChoose: onChange,
    onClosed: () => setIsTyping(false),
  });
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => (
        <div className="field-box">
          <input
            {...box.getInputProps({ ...control, type: 'text', dir: 'auto', placeholder })}
            onFocus={wake}
          />
          <SuggestionList box={box} items={items} toKey={(item) => item}>
            {(item) => <bdi>{item}</bdi>}
          </SuggestionList>
        </div>
      )}
    </Field>
  );
}
