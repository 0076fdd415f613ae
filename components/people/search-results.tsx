import type { KeyboardEvent, RefObject } from 'react';
import { PersonLine } from '@/components/people/person-line';
import { StarMark } from '@/components/people/star-mark';
import { whyFound } from '@/components/people/why-found';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { plural, text } from '@/lib/text';
import '@/components/people/search-results.css';

interface Props {
  query: string;
  found: Live<PersonSummary[]>;
  list: RefObject<HTMLUListElement | null>;
  onOpenPerson: (personId: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Whom the search found, best first; each a button that opens the person. */
export function SearchResults({ query, found, list, onOpenPerson, onKeyDown }: Props) {
  if (found.state === 'failed') {
    return (
      <p className="search-failed" role="alert">
        {text('peopleFindFailed')}
      </p>
    );
  }
  const people = found.state === 'ready' ? found.value : [];
  return (
    <>
      <p className={people.length === 0 ? 'search-none quiet' : 'hidden-label'} role="status">
        {found.state === 'loading' ? null : said(people.length, query)}
      </p>
      {people.length === 0 ? null : (
        // The keys lead from button to button, which hold the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul
          ref={list}
          className="search-results"
          aria-label={text('peopleResults')}
          onKeyDown={onKeyDown}
        >
          {people.map((person) => (
            <li key={person.personId}>
              <button
                type="button"
                className="search-result"
                onClick={() => onOpenPerson(person.personId)}
              >
                <span className="search-name">
                  <bdi>{person.name}</bdi>
                  {person.starred ? <StarMark /> : null}
                  {person.isKept ? null : <span className="quiet"> {text('peopleKnown')}</span>}
                </span>
                <FoundLine person={person} query={query} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FoundLine({ person, query }: { person: PersonSummary; query: string }) {
  const why = whyFound(person, query);
  if (person.line === '' && why === null) return null;
  return (
    <span className="quiet cut" dir="auto">
      <PersonLine line={person.line} why={why} />
    </span>
  );
}

function said(count: number, query: string): string {
  return count === 0 ? text('peopleNoMatch', query) : plural('peopleFound', count);
}
