import { useRef, useState, type FormEvent } from 'react';
import { LastBackupLine } from '@/components/data/last-backup-line';
import { useBackUp, type BackUpStep } from '@/components/data/use-back-up';
import { Button } from '@/components/ui/button';
import { CheckField } from '@/components/ui/check-field';
import { PassphraseField, ShowPassphrase } from '@/components/ui/passphrase-field';
import { text, type TextKey } from '@/lib/text';

const STEPS: Record<BackUpStep, TextKey> = {
  reading: 'dataBackupReading',
  encrypting: 'dataBackupEncrypting',
};

/** **Back up**: everything in one file, with a passphrase where the user wants one. */
export function BackUp() {
  const { step, hasFailed, start } = useBackUp();
  const [isProtected, setProtected] = useState(false);
  const { passphrase, fields, isReady, clear } = usePassphraseTwice();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isProtected && !isReady()) return;
    if (await start(isProtected ? passphrase : null)) clear();
  };
  return (
    <form className="data-form" onSubmit={(event) => void submit(event)}>
      <CheckField label={text('dataProtect')} isOn={isProtected} onChange={setProtected} />
      {isProtected ? fields : null}
      <div className="data-acts">
        <Button look="primary" type="submit" aria-busy={step !== null}>
          {text('dataBackUp')}
        </Button>
        <p className="quiet" role="status">
          {step === null ? '' : text(STEPS[step])}
        </p>
      </div>
      {hasFailed ? (
        <p className="data-failed" role="alert">
          {text('dataBackupFailed')}
        </p>
      ) : null}
      <LastBackupLine />
    </form>
  );
}

/** A passphrase and the same once more; what does not fit is said beside the field, and nothing typed is lost. */
function usePassphraseTwice() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [isTried, setTried] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isMissing = passphrase === '';
  const isOther = passphrase !== again;
  const isReady = (): boolean => {
    setTried(true);
    if (!isMissing && !isOther) return true;
    box.current?.querySelectorAll('input')[isMissing ? 0 : 1]?.focus();
    return false;
  };
  const clear = (): void => {
    setPassphrase('');
    setAgain('');
    setTried(false);
    setShown(false);
  };
  const fields = (
    <div className="data-passphrase" ref={box}>
      <PassphraseField
        label={text('dataPassphrase')}
        value={passphrase}
        onChange={setPassphrase}
        problem={isTried && isMissing ? text('dataPassphraseMissing') : null}
        hint={text('dataPassphraseHint')}
        isShown={isShown}
      />
      <PassphraseField
        label={text('dataPassphraseAgain')}
        value={again}
        onChange={setAgain}
        problem={isTried && !isMissing && isOther ? text('dataPassphraseOther') : null}
        isShown={isShown}
      />
      <ShowPassphrase isShown={isShown} onToggle={() => setShown(!isShown)} />
      <p className="data-warning">{text('dataPassphraseLost')}</p>
    </div>
  );
  return { passphrase, fields, isReady, clear };
}
