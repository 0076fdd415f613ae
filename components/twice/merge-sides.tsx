import type { Side } from '@/components/twice/use-merge';
import { Button } from '@/components/ui/button';
import { Initials } from '@/components/ui/initials';
import { useToday } from '@/components/ui/use-today';
import { showDay } from '@/lib/days/show-day';
import type { Person, PersonFile } from '@/lib/domain/record';
import { dayOf } from '@/components/twice/day-of';
import { oneLine } from '@/lib/search/summary';
import { language, text } from '@/lib/text';

interface Props {
  first: PersonFile;
  second: PersonFile;
  stays: Side;
  onStay: (side: Side) => void;
}

/** Who the two are, and whose page it becomes. */
export function MergeSides({ first, second, stays, onStay }: Props) {
  return (
    <div className="merge-sides">
      <MergeSide
        person={first.person}
        isStaying={stays === 'first'}
        onStay={() => onStay('first')}
      />
      <MergeSide
        person={second.person}
        isStaying={stays === 'second'}
        onStay={() => onStay('second')}
      />
    </div>
  );
}

interface SideProps {
  person: Person;
  isStaying: boolean;
  onStay: () => void;
}

function MergeSide({ person, isStaying, onStay }: SideProps) {
  const today = useToday();
  const { name, headline, position, company, keptSince } = person;
  const line = oneLine(headline, position, company);
  const since =
    keptSince === null
      ? text('twiceKnown')
      : text('twiceKeptSince', showDay(dayOf(keptSince), { locale: language(), today }));
  return (
    <section className="merge-side" aria-label={name}>
      <Initials name={name} />
      <div className="merge-side-names">
        <p className="merge-side-name">
          <bdi>{name}</bdi>
        </p>
        {line === '' ? null : (
          <p className="quiet" dir="auto">
            {line}
          </p>
        )}
        <p className="quiet">{since}</p>
        {isStaying ? (
          <p className="merge-stays">{text('twiceStays')}</p>
        ) : (
          <Button look="chip" onClick={onStay}>
            {text('twiceLetStay')}
          </Button>
        )}
      </div>
    </section>
  );
}
