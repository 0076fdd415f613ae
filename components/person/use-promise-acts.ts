import { useRef } from 'react';
import { useQuickAct } from '@/components/person/use-quick-act';
import { renegotiatePromise, settlePromise, type PromiseOutcome } from '@/lib/acts/promise-acts';
import type { Day } from '@/lib/domain/day';
import type { PromiseMade } from '@/lib/domain/record';
import type { Committed } from '@/lib/storage/commit';
import { text, type TextKey } from '@/lib/text';

const SAID: Record<PromiseOutcome['state'], TextKey> = {
  kept: 'personKeptSaid',
  released: 'personReleasedSaid',
  'handed over': 'personHandedOverSaid',
};

/** What can become of a promise; each resolves to whether it is stored, and a refusal is said. */
export interface PromiseActs {
  settle: (outcome: PromiseOutcome) => Promise<boolean>;
  renegotiate: (due: Day) => Promise<boolean>;
}

/** The acts on one open promise. */
export function usePromiseActs({ id, personId }: PromiseMade): PromiseActs {
  const act = useQuickAct();
  const isUnderWay = useRef(false);
  const which = { personId, recordId: id };
  const once = async (work: () => Promise<Committed | null>): Promise<boolean> => {
    // A second press, before the card is gone, would be refused and so take Undo away from the first.
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    const isStored = (await work()) !== null;
    isUnderWay.current = isStored;
    return isStored;
  };
  return {
    settle: (outcome) =>
      once(() => act(settlePromise, { ...which, outcome }, text(SAID[outcome.state]))),
    renegotiate: (due) =>
      once(() => act(renegotiatePromise, { ...which, due }, text('personRenegotiatedSaid'))),
  };
}
