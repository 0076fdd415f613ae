import { useState, type KeyboardEvent } from 'react';
import { readCap } from '@/components/settings/read-cap';
import { Field } from '@/components/ui/field';
import { text } from '@/lib/text';

interface Props {
  cap: number;
  onSave: (cap: number) => Promise<void>;
}

/** **Weekly cap**: saved when the field is left or with Enter; what is no number of people says so. */
export function CapField({ cap, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const settle = async (): Promise<void> => {
    if (typed === null) return;
    const read = readCap(typed);
    setBad(read === null);
    if (read === null) return;
    // What was typed stays in the field until the store has it.
    if (read !== cap) await onSave(read);
    setTyped((now) => (now === typed ? null : now));
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void settle();
  };
  return (
    <Field
      label={text('settingsCap')}
      problem={isBad ? text('settingsCapBad') : null}
      hint={text('settingsCapAbout')}
    >
      {(control) => (
        <input
          {...control}
          className="input settings-cap"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(cap)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setBad(false);
          }}
          onBlur={() => void settle()}
          onKeyDown={pressed}
        />
      )}
    </Field>
  );
}
