import { MergeForm, type RecordName } from '@/components/twice/merge-form';
import { MergeOver } from '@/components/twice/merge-over';
import { useMergeSight } from '@/components/twice/use-merge-sight';
import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/twice/merge.css';

interface Props {
  personId: Id;
  otherId: Id;
  hrefOf: (personId: Id) => string;
  /** What a record of the timeline is called and says. */
  nameRecord: RecordName;
  onMerged: (personId: Id) => void;
  onCancel: () => void;
}

/** Home's merge of two people, also where one of them is gone by now. */
export function MergeRoom({ personId, otherId, hrefOf, ...on }: Props) {
  const live = useMergeSight(personId, otherId);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') {
    return (
      <p className="merge-unreadable" role="alert">
        {text('twiceFailed')}
      </p>
    );
  }
  const { one, other } = live.value;
  const isOne = one !== null && one.person.id === other?.person.id;
  if (isOne || one === null || other === null) {
    return <MergeOver left={one ?? other} isOne={isOne} hrefOf={hrefOf} />;
  }
  const [first, second] = isOlder(other, one) ? [other, one] : [one, other];
  return (
    <MergeForm
      key={`${first.person.id} ${second.person.id}`}
      {...{ first, second, hrefOf }}
      seen={live.value}
      {...on}
    />
  );
}

/** Who is kept counts as older than who is only known. */
function isOlder({ person }: PersonFile, { person: than }: PersonFile): boolean {
  if ((person.keptSince === null) !== (than.keptSince === null)) return person.keptSince !== null;
  return (person.keptSince ?? person.createdAt) < (than.keptSince ?? than.createdAt);
}
