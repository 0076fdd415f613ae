import { useState } from 'react';
import { readCap } from '@/components/settings/read-cap';
import { Field } from '@/components/ui/field';
import { text } from '@/lib/text';

interface Props {
  limit: number | null;
  onSave: (limit: number | null) => Promise<void>;
}

/** **Open promises at most**: a soft limit; empty, there is none. */
export function PromiseLimitField({ limit, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const settle = async (): Promise<void> => {
    if (typed === null) return;
    const isNone = typed.trim() === '';
    const read = isNone ? null : readCap(typed);
    setBad(read === null && !isNone);
    if (read === null && !isNone) return;
    if (read !== limit) await onSave(read);
    setTyped((now) => (now === typed ? null : now));
  };
  return (
    <Field
      label={text('settingsPromiseLimit')}
      problem={isBad ? text('settingsPromiseLimitBad') : null}
      hint={text('settingsPromiseLimitAbout')}
    >
      {(control) => (
        <input
          {...control}
          className="input settings-cap"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? (limit === null ? '' : String(limit))}
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
