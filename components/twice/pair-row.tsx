import { becauseOf } from '@/components/twice/because';
import { Button } from '@/components/ui/button';
import { Initials } from '@/components/ui/initials';
import type { PersonSummary } from '@/lib/search/summary';
import type { DuplicatePair } from '@/lib/storage/duplicates-query';
import { text } from '@/lib/text';

interface Props {
  pair: DuplicatePair;
  /** How many stand before it. */
  place: number;
  /** Whether Tab leads to this row; only one row of the list is a stop. */
  isActive: boolean;
  mergeHref: string;
  hrefOf: (personId: string) => string;
  onApart: () => void;
}

/** Two people who may be one: who they are, why, and the two answers. */
export function PairRow({ pair, place, isActive, mergeHref, hrefOf, onApart }: Props) {
  const { one, other } = pair;
  const tabIndex = isActive ? 0 : -1;
  return (
    <li className="pair" aria-label={text('twicePair', one.name, other.name)} data-place={place}>
      <div className="pair-people">
        {[one, other].map((person) => (
          <PairPerson
            key={person.personId}
            person={person}
            href={hrefOf(person.personId)}
            tabIndex={tabIndex}
          />
        ))}
      </div>
      <p className="pair-because">
        {becauseOf(pair).map((reason) => (
          <span key={reason} dir="auto">
            {reason}
          </span>
        ))}
      </p>
      <div className="pair-answers">
        <a className="button button-plain pair-merge" href={mergeHref} tabIndex={tabIndex}>
          {text('twiceMerge')}
        </a>
        <Button look="quiet" tabIndex={tabIndex} onClick={onApart}>
          {text('twiceApart')}
        </Button>
      </div>
    </li>
  );
}

interface PersonProps {
  person: PersonSummary;
  href: string;
  tabIndex: number;
}

function PairPerson({ person, href, tabIndex }: PersonProps) {
  const { name, line, isKept } = person;
  return (
    <div className="pair-person">
      <Initials name={name} />
      <div className="pair-names">
        <a className="pair-name" href={href} tabIndex={tabIndex}>
          <bdi>{name}</bdi>
        </a>
        {line === '' ? null : (
          <p className="quiet" dir="auto">
            {line}
          </p>
        )}
        {isKept ? null : <p className="quiet">{text('twiceKnown')}</p>}
      </div>
    </div>
  );
}
