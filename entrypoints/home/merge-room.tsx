import { go, goInstead, hashOf } from '@/components/home/route';
import { SearchBox } from '@/components/people/search-box';
import { recordSummary } from '@/components/person/record-summary';
import { useDays } from '@/components/person/use-days';
import { usePersonFile } from '@/components/person/use-person';
import { MergeRoom as Merge } from '@/components/twice/merge-room';
import { MergeWith } from '@/components/twice/merge-with';
import type { Id } from '@/lib/domain/record';

interface Props {
  personId: Id;
  /** null: with whom is still to be said. */
  otherId: Id | null;
}

/** Home's merge: with whom, then side by side. */
export function MergeRoom({ personId, otherId }: Props) {
  const days = useDays();
  if (otherId === null) return <WithWhom personId={personId} />;
  return (
    <Merge
      personId={personId}
      otherId={otherId}
      hrefOf={(id) => hashOf({ place: 'person', personId: id })}
      nameRecord={(record) => recordSummary(record, days)}
      onMerged={(id) => goInstead({ place: 'person', personId: id })}
      onCancel={() => leave(personId)}
    />
  );
}

function WithWhom({ personId }: { personId: Id }) {
  const live = usePersonFile(personId);
  const name = live.state === 'ready' ? (live.value?.person.name ?? null) : null;
  return (
    <MergeWith personId={personId} name={name} mergeHrefOf={mergeHrefOf}>
      <SearchBox
        exceptPersonId={personId}
        onOpenPerson={(otherId) => go({ place: 'merge', personId, otherId })}
      />
    </MergeWith>
  );
}

function mergeHrefOf(personId: Id, otherId: Id): string {
  return hashOf({ place: 'merge', personId, otherId });
}

/** Back to where the merge was asked for; a tab that began here has only the person's page. */
function leave(personId: Id): void {
  if (history.length > 1) history.back();
  else goInstead({ place: 'person', personId });
}
