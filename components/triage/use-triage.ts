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
  left: number;
  keep: () => void;
  leave: () => void;
  /** Not now: they come again next time. */
  skip: () => void;
  /** Takes back the last choice made here, then the one before; null: there is none. */
  undo: (() => void) | null;
}

interface Choice {
  personId: Id;
  /** The act, once it is committed; null: it came to nothing. Whoever undoes at once waits for it. */
  stored: Promise<string | null>;
}

/** How many are read at once: the next one is there before the choice about this one is stored. */
const AHEAD = 4;

/** The choices are stored one by one, so the next visit begins where this one stopped. */
export function useTriage(order: ChoosingOrder): Triage {
  const notebook = useNotebook();
  const [seen, setSeen] = useState<ReadonlySet<Id>>(new Set());
  const [made, setMade] = useState<readonly Choice[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<Id>>(new Set());
  const live = useHeld(
    useLive(`choose/${order}/${skipped.size}`, () => readToChoose(order, AHEAD + 2, skipped)),
  );
  const choices = live.state === 'ready' ? live.value.next : [];
  const person = choices.find(({ personId }) => !seen.has(personId)) ?? null;
  const choose = (which: PersonSummary, isKept: boolean): void => {
    const { personId } = which;
    const stored = store(which, isKept);
    setSeen((before) => new Set(before).add(personId));
    setMade((before) => [...before, { personId, stored }]);
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
    left: live.state === 'ready' ? live.value.left : 0,
    keep: () => {
      if (person !== null) choose(person, true);
    },
    leave: () => {
      if (person !== null) choose(person, false);
    },
    skip: () => {
      if (person === null) return;
      setSkipped(new Set(skipped).add(person.personId));
      setSeen(new Set(seen).add(person.personId));
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
