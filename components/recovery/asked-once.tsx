import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

interface Props {
  label: string;
  /** What the second click is called. */
  sureLabel: string;
  look?: 'primary' | 'plain';
  /** What the choice leaves out: asked once more. '': nothing, and it is done at once. null: not known yet. */
  warning: string | null;
  onSure: () => void;
}

/** A choice that is asked once more where something would be left out. */
export function AskedOnce({ label, sureLabel, look = 'plain', warning, onSure }: Props) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked || warning === null || warning === '') {
    return (
      <Button
        look={look}
        disabled={warning === null}
        onClick={() => (warning === '' ? onSure() : setAsked(true))}
      >
        {label}
      </Button>
    );
  }
  return (
    <>
      <p className="recovery-warning" role="alert">
        {warning}
      </p>
      <div className="recovery-buttons">
        <Button look={look} onClick={onSure}>
          {sureLabel}
        </Button>
        <Button look="quiet" autoFocus onClick={() => setAsked(false)}>
          {text('cancel')}
        </Button>
      </div>
    </>
  );
}
