import { useState } from 'react';
import { readCap } from '@/components/settings/read-cap';
import { Field } from '@/components/ui/field';

interface Props<Count extends number | null> {
  label: string;
  about: string;
  /** The sentence for what is no such number. */
  bad: string;
  count: Count;
  /** What an empty field means; left out: nothing that could be stored. */
  none?: Count;
  onSave: (count: Count | number) => Promise<void>;
}

/** A number from 1 to 200: saved when the field is left or with Enter; what is none says so. */
export function CountField<Count extends number | null>(props: Props<Count>) {
  const { label, about, bad, count, none, onSave } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const settle = async (): Promise<void> => {
    if (typed === null) return;
    const read = typed.trim() === '' && none !== undefined ? none : (readCap(typed) ?? undefined);
    setBad(read === undefined);
    if (read === undefined) return;
    // What was typed stays in the field until the store has it.
    if (read !== count) await onSave(read);
    setTyped((now) => (now === typed ? null : now));
  };
  return (
    <Field label={label} problem={isBad ? bad : null} hint={about}>
      {(control) => (
        <input
          {...control}
          className="input settings-cap"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (count === null ? '' : String(count))}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setBad(false);
          }}
          onBlur={() => void settle()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void settle();
          }}
        />
      )}
    </Field>
  );
}
