import type { KeyboardEvent, RefObject } from 'react';
import { SearchResult } from '@/components/popup/search-result';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { plural, text } from '@/lib/text';

interface Props {
  found: Live<PersonSummary[]>;
  list: RefObject<HTMLUListElement | null>;
  onOpenPerson: (personId: string) => void;
  /** Arrow up from the first. */
  onLeaveList: () => void;
}

/** Who was found, moved through with the arrow keys; Enter opens. */
export function SearchResults({ found, list, onOpenPerson, onLeaveList }: Props) {
  if (found.state === 'loading') return null;
  if (found.state === 'failed') {
    return (
      <p className="popup-failed" role="alert">
        {text('popupSearchFailed')}
      </p>
    );
  }
  const pressed = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.findIndex((button) => button === document.activeElement) + step;
    if (place < 0) onLeaveList();
    else buttons[place]?.focus();
  };
  const people = found.value;
  return (
    <>
      <p className={people.length === 0 ? 'popup-nobody' : 'hidden-label'} role="status">
        {people.length === 0 ? text('popupNobodyFound') : plural('popupFound', people.length)}
      </p>
      {/* The keys lead from button to button, which hold the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} className="popup-found" onKeyDown={pressed}>
        {people.map((person) => (
          <SearchResult key={person.personId} person={person} onOpenPerson={onOpenPerson} />
        ))}
      </ul>
    </>
  );
}
