import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isTextField } from '@/components/storage/notebook';
import { KnownCard } from '@/components/triage/known-card';
import { useTriage } from '@/components/triage/use-triage';
import { Button } from '@/components/ui/button';
import { plural, text } from '@/lib/text';
import '@/components/triage/triage.css';

interface Props {
  peopleHref: string;
  importHref: string;
}

/** Home's Choose room: whom of those who are only known to keep up with, one at a time, by keys or by clicks. */
export function Triage({ peopleHref, importHref }: Props) {
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const { person, isAwaited, left, keep, leave, skip, undo } = useTriage(order);
  const keys: Record<string, (() => void) | null> = { k: keep, l: leave, n: skip, u: undo };
  useKeys(keys);
  if (person.state === 'loading') return null;
  if (person.state === 'failed') {
    return (
      <p className="triage-failed" role="alert">
        {text('triageFailed')}
      </p>
    );
  }
  const isOver = person.value === null && !isAwaited;
  return (
    <div className="triage">
      <p className="triage-about">{text('triageAbout')}</p>
      {isOver ? (
        <div className="triage-none" role="status">
          <p>{text(left === 0 ? 'triageNobody' : 'triageSkipped')}</p>
          <p>
            <a href={peopleHref}>{text('triagePeople')}</a> ·{' '}
            <a href={importHref}>{text('triageImport')}</a>
          </p>
        </div>
      ) : (
        <>
          <div className="triage-head">
            <p className="quiet" role="status">
              {plural('triageCount', left)}
              {/* Whoever cannot see the card hears who is on it. */}
              <span className="hidden-label">
                {' '}
                <bdi>{person.value?.name}</bdi>
              </span>
            </p>
            <span className="triage-orders" role="group" aria-label={text('triageOrder')}>
              {(['newest', 'oldest'] as const).map((each) => (
                <Button
                  key={each}
                  look="chip"
                  aria-pressed={order === each}
                  onClick={() => setOrder(each)}
                >
                  {text(each === 'newest' ? 'triageNewest' : 'triageOldest')}
                </Button>
              ))}
            </span>
          </div>
          {person.value === null ? (
            <div className="triage-card" aria-busy="true" />
          ) : (
            <KnownCard key={person.value.personId} person={person.value} />
          )}
        </>
      )}
      <div className="triage-acts">
        {isOver ? null : (
          <>
            <Button look="primary" aria-keyshortcuts="K" onClick={keep}>
              {text('triageKeep')} <Key of="K" />
            </Button>
            <Button aria-keyshortcuts="L" onClick={leave}>
              {text('triageLeave')} <Key of="L" />
            </Button>
            <Button look="quiet" aria-keyshortcuts="N" onClick={skip}>
              {text('triageNotNow')} <Key of="N" />
            </Button>
          </>
        )}
        {undo === null ? null : (
          <Button look="quiet" aria-keyshortcuts="U" onClick={undo}>
            {text('undo')} <Key of="U" />
          </Button>
        )}
      </div>
    </div>
  );
}

function Key({ of }: { of: string }) {
  return (
    <kbd className="triage-key" aria-hidden="true">
      {of}
    </kbd>
  );
}

/** Keys of the whole room, outside text fields; one that is held down chooses once. */
function useKeys(keys: Record<string, (() => void) | null>): void {
  const newest = useRef(keys);
  // With what is drawn, not after it: a quick key must not choose about the person before.
  useLayoutEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTextField(event.target)) return;
      const act = newest.current[event.key.toLowerCase()];
      if (act == null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
