import { useState } from 'react';
import { NoNewStore } from '@/components/recovery/no-new-store';
import { useSetAside } from '@/components/recovery/use-set-aside';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

/** For a store that cannot be opened for good: a new one is begun, and this one left alone. */
export function SetAside() {
  const { isBusy, isFailed, start } = useSetAside();
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="recovery-choice" aria-labelledby="recovery-aside">
      <h2 id="recovery-aside">{text('recoveryAside')}</h2>
      <p>{text('recoveryAsideAbout')}</p>
      {isAsked ? (
        <>
          <p>{text('recoveryAsideSure')}</p>
          <div className="recovery-buttons">
            <Button
              look={isFailed ? 'plain' : 'primary'}
              autoFocus
              aria-busy={isBusy}
              onClick={() => void start()}
            >
              {text('recoveryAsideDo')}
            </Button>
            <Button onClick={() => setAsked(false)}>{text('cancel')}</Button>
          </div>
        </>
      ) : (
        <Button look="primary" onClick={() => setAsked(true)}>
          {text('recoveryAsideAsk')}
        </Button>
      )}
      {isFailed ? <NoNewStore /> : null}
    </section>
  );
}
