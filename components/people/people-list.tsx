import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { inOrder, type PeopleOrder } from '@/components/people/in-order';
import { matching } from '@/components/people/matching';
import { NoPeople } from '@/components/people/no-people';
import { PeopleTable } from '@/components/people/people-table';
import { SearchField } from '@/components/people/search-field';
import { useSlash } from '@/components/people/use-slash';
import { Button } from '@/components/ui/button';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { language, plural, text } from '@/lib/text';
import '@/components/people/people-list.css';

interface Props {
  /** Everyone who is kept, from `usePeople`. */
  people: Live<PersonSummary[]>;
  /** Where a person's page is. */
  hrefOf: (personId: string) => string;
  onAddPerson: () => void;
  /** Whether somebody came here to search. */
  isSearching?: boolean;
}

/** Home's People room: everyone who is kept, found and sorted in place. */
export function PeopleList({ people, hrefOf, onAddPerson, isSearching = false }: Props) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<PeopleOrder>('name');
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  useEffect(() => {
    if (isSearching) search.current?.focus();
  }, [isSearching]);
  const sorted = useMemo(
    () => (people.state === 'ready' ? inOrder(people.value, order, language()) : null),
    [people, order],
  );
  // Typing goes first, the list follows.
  const looked = useDeferredValue(query);
  const shown = useMemo(
    () => (sorted === null ? null : matching(sorted, looked)),
    [sorted, looked],
  );
  const clear = (): void => {
    setQuery('');
    search.current?.focus();
  };
  return (
    <div className="people-list">
      <header className="people-bar">
        <h1>{text('peopleTitle')}</h1>
        <div className="people-search">
          <SearchField value={query} onChange={setQuery} inputRef={search} />
        </div>
        <Button look="primary" onClick={onAddPerson}>
          {text('addPerson')}
        </Button>
      </header>
      <p className="quiet people-count" role="status">
        {sorted === null || shown === null ? null : counted(shown.length, sorted.length)}
      </p>
      {people.state === 'failed' ? (
        <p className="people-failed" role="alert">
          {text('peopleUnreadable')}
        </p>
      ) : null}
      {sorted?.length === 0 ? (
        <NoPeople title={text('peopleNobody')} about={text('peopleNobodyHow')}>
          {null}
        </NoPeople>
      ) : null}
      {sorted !== null && sorted.length > 0 && shown?.length === 0 ? (
        <NoPeople title={text('peopleNoMatch', looked.trim())} about={text('peopleNoMatchHow')}>
          <Button onClick={clear}>{text('peopleClearSearch')}</Button>
        </NoPeople>
      ) : null}
      {shown === null || shown.length === 0 ? null : (
        <PeopleTable people={shown} order={order} onOrder={setOrder} hrefOf={hrefOf} />
      )}
    </div>
  );
}

function counted(shown: number, all: number): string {
  if (all === 0) return '';
  if (shown === all) return plural('peopleCount', all);
  return text(
    'peopleShown',
    new Intl.NumberFormat(language()).format(shown),
    plural('peopleCount', all),
  );
}
