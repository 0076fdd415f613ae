import { useMemo, useState } from 'react';
import { previewMerge } from '@/components/twice/preview-merge';
import { useNotebook } from '@/components/storage/notebook';
import { useToday } from '@/components/ui/use-today';
import { Refused } from '@/lib/acts/act';
import { mergePeople } from '@/lib/acts/merge-people';
import { isSame } from '@/lib/acts/set-fields';
import type { MergeChoices } from '@/lib/domain/merge-fields';
import {
  mergeRows,
  type MergeChoice,
  type MergeField,
  type MergeRow,
} from '@/lib/domain/merge-rows';
import type { Id, Person, PersonFile } from '@/lib/domain/record';
import { isAnythingUnsaved } from '@/lib/storage/merge-query';
import { text } from '@/lib/text';

/** The two as they stand on the screen: their places stay, whoever's page it becomes. */
export type Side = 'first' | 'second';
export type SideChoice = Side | 'both';

/** A field as it stands on the screen. */
export interface SidedRow {
  row: MergeRow;
  first: MergeRow['kept'];
  second: MergeRow['kept'];
  chosen: SideChoice;
}

/** A merge as it is put together. */
export interface Merge {
  /** Whose page it becomes. */
  stays: Side;
  letStay: (side: Side) => void;
  rows: SidedRow[];
  choose: (field: MergeField, choice: SideChoice) => void;
  /** The person that it comes to. */
  result: PersonFile;
  /** Why it was not carried out. */
  problem: string | null;
  isBusy: boolean;
  /** Carries it out, once, and tells whose page it is now. */
  merge: () => Promise<void>;
}

/** The choices over two people and what they come to; `first` is the one who stays unless the user wants the other. */
export function useMerge(
  first: PersonFile,
  second: PersonFile,
  staysUnasked: Side,
  onMerged: (personId: Id) => void,
): Merge {
  const notebook = useNotebook();
  const today = useToday();
  const [wantedStay, letStay] = useState<Side | null>(null);
  const [wanted, setWanted] = useState<Partial<Record<MergeField, SideChoice>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const stays = wantedStay ?? staysUnasked;
  const seen = useMemo(() => {
    const [kept, other] = stays === 'first' ? [first, second] : [second, first];
    const choices: MergeChoices = Object.fromEntries(
      Object.entries(wanted).map(([field, choice]) => [field, choiceOf(choice, stays)]),
    );
    const input = { keepId: kept.person.id, otherId: other.person.id, choices };
    const result = previewMerge({ one: kept, other, today }, input);
    const rows = mergeRows(kept, other).map((row): SidedRow => {
      const [ofFirst, ofSecond] = stays === 'first' ? [row.kept, row.other] : [row.other, row.kept];
      const chosen = wanted[row.field] ?? sideOf(unasked(row, result.person), stays);
      return { row, first: ofFirst, second: ofSecond, chosen };
    });
    return { rows, input, result };
  }, [first, second, stays, wanted, today]);
  const merge = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      // Another window may be typing about them since this page looked.
      if (await isAnythingUnsaved(seen.input.otherId)) {
        setProblem(text('twiceUnsavedNow'));
        return setBusy(false);
      }
      const said = text('twiceMerged', seen.result.person.name);
      const committed = await notebook.act(mergePeople, seen.input, said);
      if (committed !== null) return onMerged(seen.input.keepId);
    } catch (error) {
      if (error instanceof Refused) setProblem(text(`refused_${error.reason}`));
      else notebook.fail(error);
    }
    setBusy(false);
  };
  return {
    stays,
    letStay,
    rows: seen.rows,
    choose: (field, choice) => setWanted((now) => ({ ...now, [field]: choice })),
    result: seen.result,
    problem,
    isBusy,
    merge,
  };
}

/** What is taken where nothing is chosen; a gap and its limit may follow what was chosen of the other. */
function unasked({ field, kept, other, suggested }: MergeRow, result: Person): MergeChoice {
  if (suggested === 'both') return suggested;
  const [taken, left] = suggested === 'kept' ? [kept, other] : [other, kept];
  const isOther = !isSame(result[field], taken) && isSame(result[field], left);
  return isOther ? turned(suggested) : suggested;
}

function turned(side: 'kept' | 'other'): MergeChoice {
  return side === 'kept' ? 'other' : 'kept';
}

function sideOf(choice: MergeChoice, stays: Side): SideChoice {
  if (choice === 'both') return 'both';
  return (choice === 'kept') === (stays === 'first') ? 'first' : 'second';
}

function choiceOf(choice: SideChoice, stays: Side): MergeChoice {
  if (choice === 'both') return 'both';
  return choice === stays ? 'kept' : 'other';
}
