import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Field } from '@/components/ui/field';
import { RemovableChip } from '@/components/ui/removable-chip';
import { SuggestionList } from '@/components/ui/suggestion-list';
import { useFoundPeople, type FoundPerson } from '@/components/ui/use-found-people';
import { useSuggestionBox } from '@/components/ui/use-suggestion-box';
import '@/components/ui/field-box.css';

/** Somebody chosen from those who are kept, or a name as it was typed. */
export type PersonChoice = { personId: string; name: string } | { name: string } | null;

interface Props {
  label: string;
  value: PersonChoice;
  /** Told at each letter typed, so that a draft keeps half a name too. */
  onChange: (value: PersonChoice) => void;
  find: (query: string) => Promise<FoundPerson[]>;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
}

/** A person who is kept, shown as a chip, or any name. Typing puts a name in the place of the chip. */
export function PersonField(props: Props) {
  const { label, value, onChange, find, problem, hint, placeholder } = props;
  const input = useRef<HTMLInputElement>(null);
  const nameId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const picked = value !== null && 'personId' in value ? value : null;
  const typed = picked === null ? (value?.name ?? '') : '';
  const items = useFoundPeople(typed, isAsking, find);
  const box = useSuggestionBox<FoundPerson>({
    items,
    typed,
    onType: (name) => {
      setIsAsking(true);
      onChange(name === '' ? null : { name });
    },
    onChoose: ({ personId, name }) => onChange({ personId, name }),
  });
  const remove = (): void => {
    onChange(null);
    input.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    const isTakenBack = event.key === 'Backspace' || event.key === 'Delete';
    if (isTakenBack && picked !== null && !event.repeat) onChange(null);
  };
  const tidy = (): void => {
    const name = typed.trim();
    if (name !== typed) onChange(name === '' ? null : { name });
  };
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => {
        const about = [picked === null ? '' : nameId, control['aria-describedby'] ?? ''];
        return (
          <div className="field-box">
            {picked === null ? null : (
              <RemovableChip name={picked.name} look="accent" nameId={nameId} onClick={remove} />
            )}
            <input
              {...box.getInputProps({
                ...control,
                'aria-describedby': about.filter(Boolean).join(' ') || undefined,
                type: 'text',
                dir: 'auto',
                placeholder: picked === null ? placeholder : undefined,
                ref: input,
                onKeyDown: pressed,
                onBlur: tidy,
              })}
            />
            <SuggestionList box={box} items={items} toKey={(one) => one.personId}>
              {(one) => (
                <>
                  <bdi>{one.name}</bdi>
                  {one.line === '' ? null : (
                    <span className="suggestion-line" dir="auto">
                      {one.line}
                    </span>
                  )}
                </>
              )}
            </SuggestionList>
          </div>
        );
      }}
    </Field>
  );
}
