import { useId } from 'react';
import { Initials } from '@/components/ui/initials';
import type { PersonSummary } from '@/lib/search/summary';

interface Props {
  person: PersonSummary;
  onOpenPerson: (personId: string) => void;
}

/** One person who was found: name, and what they do. */
export function SearchResult({ person, onOpenPerson }: Props) {
  const lineId = useId();
  return (
    <li>
      <button
        type="button"
        className="popup-found-person"
        aria-label={person.name}
        aria-describedby={person.line === '' ? undefined : lineId}
        onClick={() => onOpenPerson(person.personId)}
      >
        <Initials name={person.name} />
        <span className="popup-found-text">
          <bdi className="popup-found-name">{person.name}</bdi>
          {person.line === '' ? null : (
            <bdi id={lineId} className="quiet cut">
              {person.line}
            </bdi>
          )}
        </span>
      </button>
    </li>
  );
}
