import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LatePromise } from '@/components/person/late-promise';
import { Sentence } from '@/components/ui/sentence';
import { useDays } from '@/components/person/use-days';
import { useEdits } from '@/components/person/use-edits';
import { usePromiseActs } from '@/components/person/use-promise-acts';
import type { PromiseBy } from '@/lib/domain/kinds';
import type { PromiseMade } from '@/lib/domain/record';
import { text, type TextKey } from '@/lib/text';

const SENTENCE: Record<PromiseBy, { open: TextKey; by: TextKey }> = {
  me: { open: 'personPromiseMine', by: 'personPromiseMineBy' },
  them: { open: 'personPromiseTheirs', by: 'personPromiseTheirsBy' },
  myself: { open: 'personPromiseMyself', by: 'personPromiseMyselfBy' },
};

/** A promise that is open, with what can be done about it: it was kept, or it will be late. */
export function PromiseCard({ promise }: { promise: PromiseMade }) {
  const days = useDays();
  const acts = usePromiseActs(promise);
  const titleId = useId();
  const late = useEdits(`person/${promise.personId}/promise/${promise.id}`, promise.stamps);
  const [isLate, setLate] = useState(false);
  // A new day that was typed when the page was left.
  if (late.isAny && !isLate) setLate(true);
  const { due } = promise;
  const what = <bdi key="what">{promise.text}</bdi>;
  const look = due !== null && due < days.today ? 'promise-overdue' : `promise-${promise.by}`;
  const first = promise.earlierDues[0];
  return (
    <div className={`promise ${look}`} role="group" aria-labelledby={titleId}>
      <p id={titleId} className="promise-title">
        {due === null ? (
          <Sentence of={SENTENCE[promise.by].open} parts={[what]} />
        ) : (
          <Sentence of={SENTENCE[promise.by].by} parts={[what, days.show(due)]} />
        )}
      </p>
      <p className="quiet">
        {text('personPromiseSaid', days.show(promise.madeOn))}
        {first === undefined ? '' : ` · ${text('personPromiseFirstDue', days.show(first))}`}
      </p>
      {isLate ? (
        <LatePromise
          promise={promise}
          edits={late}
          onClose={() => {
            late.forget(['day', 'to']);
            setLate(false);
          }}
        />
      ) : (
        <div className="promise-acts">
          <Button onClick={() => void acts.settle({ state: 'kept' })}>{text('personKept')}</Button>
          {promise.by === 'them' ? (
            <Button look="quiet" onClick={() => void acts.settle({ state: 'released' })}>
              {text('personReleased')}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => setLate(true)}>
              {text('personLate')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
