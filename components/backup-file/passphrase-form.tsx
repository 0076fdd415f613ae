import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { text } from '@/lib/text';
import '@/components/backup-file/backup-file.css';

interface Props {
  isBusy: boolean;
  wrong: string | null;
  unlock: (passphrase: string) => void;
}

/** Asks for the passphrase of an encrypted backup. */
export function PassphraseForm({ isBusy, wrong, unlock }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase !== '' && !isBusy) unlock(passphrase);
  };
  return (
    <form className="backup-file-lock" onSubmit={submit}>
      <Field
        label={text('backupFilePassphrase')}
        problem={isMissing ? text('backupFilePassphraseMissing') : wrong}
        hint={text(isBusy ? 'backupFileOpening' : 'backupFilePassphraseHint')}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="password"
            autoComplete="off"
            autoFocus
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <Button type="submit" aria-busy={isBusy}>
        {text('backupFileOpen')}
      </Button>
    </form>
  );
}
