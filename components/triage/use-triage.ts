import { useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useLive } from '@/components/storage/use-live';
import { useHeld } from '@/components/storage/use-held';
import { Refused } from '@/lib/acts/act';
import { keepKnown, leaveKnown } from '@/lib/acts/keep-known';
import type { Id } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { readProfileKey, readToChoose, type ChoosingOrder } from '@/lib/storage/choosing-query';
import type { Live } from '@/lib/storage/live';
import { text } from '@/lib/text';

/** Choosing whom to keep up with, one at a time. */
export interface Triage {
  /** Who is put forward; null: nobody is left. */
  person: Live<PersonSummary | null>;
  /** Whether there is somebody to put forward who is still being read. */
  isAwaited: boolean;
  left: number;
  keep: () => void;
  leave: () => void;
  /** Not now: they come again next time. */
  skip: () => void;
  /** Takes back what was said last here, a "Not now" too, then what was said before; null: there is nothing. */
  undo: (() => void) | null;
}

interface Choice {
  personId: Id;
  isSkip: boolean;
  /** The act, once it is committed; null: it came to nothing. Whoever undoes at once waits for it. */
  stored: Promise<string | null>;
}

/** How many are read at once: the next one is there before the choice about this one is stored. */
const READ_AT_ONCE = 6;

/** The choices are stored one by one, so the next visit begins where this one stopped. */
export function useTriage(order: ChoosingOrder): Triage {
  const notebook = useNotebook();
  const [seen, setSeen] = useState<ReadonlySet<Id>>(new Set());
  const [made, setMade] = useState<readonly Choice[]>([]);
  const skipped = made.flatMap(({ personId, isSkip }) => (isSkip ? [personId] : []));
  const live = useHeld(
    useLive(`choose/${order}/${skipped.length}/${skipped.at(-1)}`, () =>
      readToChoose(order, READ_AT_ONCE, new Set(skipped)),
    ),
  );
  const choices = live.state === 'ready' ? live.value.next : [];
  const person = choices.find(({ personId }) => !seen.has(personId)) ?? null;
  // Keys may be quicker than the store: whoever is after those that were read is on the way.
  const isAwaited = person === null && choices.length === READ_AT_ONCE;
  const choose = (which: PersonSummary, isKept: boolean): void => {
    const { personId } = which;
    const stored = store(which, isKept);
    setSeen((before) => new Set(before).add(personId));
    setMade((before) => [...before, { personId, isSkip: false, stored }]);
  };
  const store = async (
    { personId, name }: PersonSummary,
    isKept: boolean,
  ): Promise<string | null> => {
    try {
      const said = text(isKept ? 'triageKept' : 'triageLeft', name);
      const committed = await notebook.act(isKept ? keepKnown : leaveKnown, { personId }, said);
      if (committed !== null) return committed.actId;
      setSeen((before) => without(before, personId));
    } catch (error) {
      // Somebody chose or removed them in another window: that is how it stands.
      if (!(error instanceof Refused)) throw error;
    }
    setMade((before) => before.filter((choice) => choice.personId !== personId));
    return null;
  };
  const last = made.at(-1);
  const undo = async ({ personId, stored }: Choice): Promise<void> => {
    setMade(made.slice(0, -1));
    const actId = await stored;
    if (actId !== null) await notebook.undo(actId);
    setSeen((before) => without(before, personId));
  };
  return {
    person: live.state === 'ready' ? { state: 'ready', value: person } : live,
    isAwaited,
    left: live.state === 'ready' ? live.value.left : 0,
    keep: () => {
      if (person !== null) choose(person, true);
    },
    leave: () => {
      if (person !== null) choose(person, false);
    },
    skip: () => {
      if (person === null) return;
      const { personId } = person;
      setSeen((before) => new Set(before).add(personId));
      setMade((before) => [...before, { personId, isSkip: true, stored: Promise.resolve(null) }]);
    },
    undo: last === undefined ? null : () => void undo(last),
  };
}

/** The key of somebody's profile, once it is known. */
export function useProfileKey(personId: Id): string | null {
  const live = useLive(`profile-key/${personId}`, () => readProfileKey(personId));
  return live.state === 'ready' ? live.value : null;
}

function without(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
