import { useDeferredValue, useMemo, useRef, type ReactNode } from 'react';
import { ChosenFoot } from '@/components/people/chosen-foot';
import { inOrder } from '@/components/people/in-order';
import { LIST_TOP, type ListPlace } from '@/components/people/list-place';
import { matching } from '@/components/people/matching';
import { NoPeople } from '@/components/people/no-people';
import { PeopleTable } from '@/components/people/people-table';
import { SearchField } from '@/components/people/search-field';
import { useChosen } from '@/components/people/use-chosen';
import { useListPlace } from '@/components/people/use-list-place';
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
  onExport: (personIds: string[]) => void;
  /** What else there is to say of everyone, beside how many they are. */
  aside?: ReactNode;
  /** Where the list was left, to go on from there. */
  from?: ListPlace;
  onLeave?: (place: ListPlace) => void;
}

const NOBODY: readonly PersonSummary[] = [];

/** Home's People room: everyone who is kept, found and sorted in place. */
export function PeopleList(props: Props) {
  const {
    people,
    hrefOf,
    onAddPerson,
    onExport,
    aside = null,
    from = LIST_TOP,
    onLeave = () => {},
  } = props;
  const place = useListPlace(from, onLeave);
  const { query, setQuery, order, setOrder, field } = place;
  const list = useRef<HTMLDivElement>(null);
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
  const chosen = useChosen(shown ?? NOBODY, place.chosen, place.setChosen);
  // Whoever was removed meanwhile is chosen no more.
  const chosenIds = (sorted ?? NOBODY)
    .map(({ personId }) => personId)
    .filter((id) => chosen.ids.has(id));
  const unchosen = (shown ?? NOBODY).filter(({ personId }) => !chosen.ids.has(personId)).length;
  const letGo = (): void => {
    chosen.clear();
    list.current?.querySelector<HTMLElement>('.people-body a[tabindex="0"]')?.focus();
  };
  const clear = (): void => {
    setQuery('');
    field.current?.focus();
  };
  return (
    <div className="people-list" ref={list}>
      <header className="people-bar">
        <h1>{text('peopleTitle')}</h1>
        <div className="people-search">
          <SearchField value={query} onChange={setQuery} inputRef={field} />
        </div>
        <Button look="primary" onClick={onAddPerson}>
          {text('addPerson')}
        </Button>
      </header>
      <div className="quiet people-count">
        <p role="status">
          {sorted === null || shown === null ? null : counted(shown.length, sorted.length)}
        </p>
        {aside}
      </div>
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
        <PeopleTable
          people={shown}
          order={order}
          onOrder={setOrder}
          query={looked}
          hrefOf={hrefOf}
          firstScroll={from.scroll}
          chosen={chosen}
        />
      )}
      {chosenIds.length === 0 ? null : (
        <ChosenFoot
          count={chosenIds.length}
          more={unchosen}
          onExport={() => onExport(chosenIds)}
          onAll={chosen.all}
          onClear={letGo}
        />
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
