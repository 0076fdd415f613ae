import { useRef, useState } from 'react';
import { asText } from '@/components/person/as-text';
import { networkTitle } from '@/components/person/profile-words';
import { useEdits } from '@/components/person/use-edits';
import { useNotebook } from '@/components/storage/notebook';
import { useSettled } from '@/components/ui/use-settled';
import { Refused, type RefusalReason } from '@/lib/acts/act';
import { addProfile } from '@/lib/acts/profile-acts';
import type { Person, Profile } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { readPasted, type PastedReading } from '@/lib/profiles/read-pasted';
import { plural, text } from '@/lib/text';

/** Why a pasted address was not added: what is wrong with it, or what the act said of it. */
export type PastedProblem =
  Exclude<PastedReading, { identity: ProfileIdentity }> | { problem: 'refused'; by: Refusal };

interface Refusal {
  reason: RefusalReason;
  /** Who has the profile, where somebody has. */
  holderId: string | null;
}

/** The field that takes an address. */
export interface AddProfileField {
  isReady: boolean;
  typed: string;
  /** The profile that would be added. */
  identity: ProfileIdentity | null;
  problem: PastedProblem | null;
  type: (address: string) => void;
  /** The field was left: what is wrong is said now. */
  settle: () => void;
  add: () => Promise<void>;
  revert: () => void;
}

const FIELD = 'address';

/** One more profile of a person, by its address; what was typed and not added is a draft. */
export function useAddProfile(person: Person, profiles: readonly Profile[]): AddProfileField {
  const notebook = useNotebook();
  const edits = useEdits(`person/${person.id}/profiles`, person.stamps);
  const isUnderWay = useRef(false);
  const [refused, setRefused] = useState<{ typed: string; by: Refusal } | null>(null);
  const typed = asText(edits.typed(FIELD)?.value);
  const { isSettled, settle } = useSettled(typed);
  const reading = readPasted(typed);

  const commit = async ({ key, network, aliases }: ProfileIdentity): Promise<boolean> => {
    const input = { personId: person.id, profile: { key, network, aliases } };
    const others = profiles.filter((each) => !each.former && each.network === network).length;
    return (await notebook.act(addProfile, input, said(person.name, network, others + 1))) !== null;
  };
  const add = async (): Promise<void> => {
    const now = edits.latest(FIELD);
    if (now === null || isUnderWay.current) return;
    const address = asText(now.value);
    const read = readPasted(address);
    settle();
    if (!('identity' in read)) return read.problem === 'empty' ? edits.forget([FIELD]) : undefined;
    isUnderWay.current = true;
    setRefused(null);
    try {
      if ((await commit(read.identity)) && edits.latest(FIELD) === now) edits.forget([FIELD]);
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error, { address });
      const { reason, detail } = error;
      setRefused({ typed: address, by: { reason, holderId: detail } });
    } finally {
      isUnderWay.current = false;
    }
  };

  const isRefused = refused !== null && refused.typed === typed;
  const wrong = isSettled && 'problem' in reading && reading.problem !== 'empty' ? reading : null;
  return {
    isReady: edits.isReady,
    typed,
    identity: 'identity' in reading ? reading.identity : null,
    problem: isRefused ? { problem: 'refused', by: refused.by } : wrong,
    type: (address) => edits.type(FIELD, address),
    settle,
    add,
    revert: () => edits.forget([FIELD]),
  };
}

/** What was done; that there are several of one network is allowed, and said. */
function said(name: string, network: string, count: number): string {
  if (count === 1) return text('personProfileAdded');
  const title = networkTitle(network);
  if (count === 2) return text('personProfilesTwo', name, title);
  return plural('personProfilesMany', count, name, title);
}
