import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { text } from '@/lib/text';
import '@/components/ui/passphrase-field.css';

interface Props {
  label: string;
  value: string;
  onChange: (passphrase: string) => void;
  problem?: string | null;
  hint?: string;
  autoFocus?: boolean;
  /** Whether the letters can be seen, where another field decides about it; absent: a button of its own does. */
  isShown?: boolean;
}

/** A passphrase, hidden until somebody asks to see it; browsers are told not to remember it. */
export function PassphraseField({ label, problem, hint, isShown, ...input }: Props) {
  const [isOwnShown, setOwnShown] = useState(false);
  const isVisible = isShown ?? isOwnShown;
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => (
        <div className="passphrase">
          <input
            {...control}
            className="input"
            type={isVisible ? 'text' : 'password'}
            value={input.value}
            autoComplete="new-password"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus={input.autoFocus}
            onChange={(event) => input.onChange(event.currentTarget.value)}
          />
          {isShown === undefined ? (
            <ShowPassphrase isShown={isVisible} onToggle={() => setOwnShown(!isVisible)} />
          ) : null}
        </div>
      )}
    </Field>
  );
}

/** Shows and hides what was typed. */
export function ShowPassphrase(props: { isShown: boolean; onToggle: () => void }) {
  const { isShown, onToggle } = props;
  return (
    <Button aria-pressed={isShown} onClick={onToggle}>
      {text('passphraseShow')}
    </Button>
  );
}
