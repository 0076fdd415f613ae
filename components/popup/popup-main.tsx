import type { ReactNode, RefObject } from 'react';
import { SearchResults } from '@/components/popup/search-results';
import type { Search } from '@/components/popup/use-search';

/** How the popup's page shows the queue. */
export type RenderQueue = (room: {
  onOpenPerson: (personId: string) => void;
  onSearch: () => void;
}) => ReactNode;

interface Props {
  search: Search;
  list: RefObject<HTMLUListElement | null>;
  renderQueue: RenderQueue;
  onOpenPerson: (personId: string) => void;
  onSearch: () => void;
}

/** The queue, or in its place whom the search found. */
export function PopupMain({ search, list, renderQueue, onOpenPerson, onSearch }: Props) {
  return (
    <main className="popup-main">
      {search.query.trim() === '' ? (
        renderQueue({ onOpenPerson, onSearch })
      ) : (
        <SearchResults
          found={search.found}
          list={list}
          onOpenPerson={onOpenPerson}
          onLeaveList={onSearch}
        />
      )}
    </main>
  );
}
