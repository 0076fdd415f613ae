import { BriefRow } from '@/components/person/brief-row';
import { Sentence } from '@/components/ui/sentence';
import { useDays } from '@/components/person/use-days';
import { useNames } from '@/components/person/use-person';
import type { Id, Introducer, Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  person: Person;
  onOpenPerson: (personId: Id) => void;
}

/** How, where, when and through whom the two met. */
export function MetRow({ person, onOpenPerson }: Props) {
  const days = useDays();
  const { howMet, whereMet, metOn, introducedBy } = person;
  const how = [howMet, whereMet].filter((part) => part !== '').join(', ');
  const when = metOn === null ? '' : days.partial(metOn);
  if (how === '' && when === '' && introducedBy === null) return null;
  const isAlone = how === '' && when === '';
  return (
    <BriefRow label={text('personMet')}>
      {/* Each by itself: a mark in one text must not turn the other round. */}
      <bdi>{howMet}</bdi>
      {howMet !== '' && whereMet !== '' ? ', ' : ''}
      <bdi>{whereMet}</bdi>
      {how !== '' && when !== '' ? ' · ' : ''}
      {when}
      {introducedBy === null ? null : (
        <>
          {isAlone ? '' : ', '}
          <Sentence
            of={isAlone ? 'personThroughAlone' : 'personThrough'}
            parts={[
              <IntroducerName key="who" introducer={introducedBy} onOpenPerson={onOpenPerson} />,
            ]}
          />
        </>
      )}
    </BriefRow>
  );
}

interface NameProps {
  introducer: Introducer;
  onOpenPerson: (personId: Id) => void;
}

function IntroducerName({ introducer, onOpenPerson }: NameProps) {
  const personId = 'personId' in introducer ? introducer.personId : null;
  const names = useNames(personId === null ? NOBODY : [personId]);
  if ('name' in introducer) return <bdi>{introducer.name}</bdi>;
  const name = names.get(introducer.personId);
  // Somebody in the bin, or not read yet.
  if (name === undefined) return '…';
  return (
    <button type="button" className="person-link" onClick={() => onOpenPerson(introducer.personId)}>
      <bdi>{name}</bdi>
    </button>
  );
}

const NOBODY: readonly Id[] = [];
