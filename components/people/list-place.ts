import type { PeopleOrder } from '@/components/people/in-order';

/** Where somebody is in the list: what they look for, how it is sorted, and how far they have scrolled. */
export interface ListPlace {
  query: string;
  order: PeopleOrder;
  /** In px from the top of the page. */
  scroll: number;
  /** Whether they come to search: the field takes the focus. */
  isSearching: boolean;
  /** The ids of those chosen. */
  chosen: ReadonlySet<string>;
}

/** Where somebody is who comes here for the first time. */
export const LIST_TOP: ListPlace = {
  query: '',
  order: 'name',
  scroll: 0,
  isSearching: false,
  chosen: new Set(),
};
