import { useEffect, useEffectEvent } from 'react';
import { MergeChoices } from '@/components/twice/merge-choices';
import { MergeFoot } from '@/components/twice/merge-foot';
import { MergeSides } from '@/components/twice/merge-sides';
import { MergeWhole } from '@/components/twice/merge-whole';
import { MergeTaken } from '@/components/twice/merge-taken';
import { Unsaved } from '@/components/twice/unsaved';
import type { SeenMerge } from '@/components/twice/use-merge-sight';
import { useMerge } from '@/components/twice/use-merge';
import { useToday } from '@/components/ui/use-today';
import type { Id, PersonFile, TimelineRecord } from '@/lib/domain/record';

/** Says what a record of the timeline is, and what it says. */
export type RecordName = (record: TimelineRecord) => { title: string; text: string };

interface Props {
  first: PersonFile;
  second: PersonFile;
  seen: SeenMerge;
  hrefOf: (personId: Id) => string;
  nameRecord: RecordName;
  onMerged: (personId: Id) => void;
  onCancel: () => void;
}

/** Two people side by side: what they differ in is chosen, everything else is taken over, and all of it shown before. */
export function MergeForm({ first, second, seen, hrefOf, nameRecord, onMerged, onCancel }: Props) {
  const today = useToday();
  // Whoever has something typed and not saved stays, so that nothing typed is left behind.
  const isUnsaved = (file: PersonFile): boolean => seen.unsaved.includes(file.person.id);
  const staysUnasked = isUnsaved(second) && !isUnsaved(first) ? 'second' : 'first';
  const merge = useMerge(first, second, staysUnasked, onMerged);
  const goes = merge.stays === 'first' ? second : first;
  const isHeld = isUnsaved(goes);
  const run = (): void => {
    if (!isHeld) void merge.merge();
  };
  useMergeKeys(run);
  const showing = { today, names: seen.names };
  return (
    <div className="merge">
      <MergeSides first={first} second={second} stays={merge.stays} onStay={merge.letStay} />
      {isHeld ? <Unsaved person={goes.person} href={hrefOf(goes.person.id)} /> : null}
      <MergeChoices
        rows={merge.rows}
        showing={showing}
        result={merge.result}
        onChoose={merge.choose}
      />
      <MergeTaken rows={merge.rows} showing={showing} result={merge.result} />
      <MergeWhole
        before={[first, second]}
        result={merge.result}
        mentioning={seen.mentioning.get(goes.person.id) ?? []}
        goesId={goes.person.id}
        today={today}
        nameRecord={nameRecord}
      />
      <MergeFoot
        problem={merge.problem}
        isBusy={merge.isBusy}
        isHeld={isHeld}
        onMerge={run}
        onCancel={onCancel}
      />
    </div>
  );
}

/** Ctrl/Cmd+Enter merges from anywhere on the page. */
function useMergeKeys(merge: () => void): void {
  const asked = useEffectEvent(merge);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      asked();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
