import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PeopleOrder } from '@/components/people/in-order';
import type { ListPlace } from '@/components/people/list-place';

/** Takes up the list where it was left, and tells `onLeave` where it is left this time. */
export function useListPlace(from: ListPlace, onLeave: (place: ListPlace) => void) {
  const [query, setQuery] = useState(from.query);
  const [order, setOrder] = useState<PeopleOrder>(from.order);
  const [chosen, setChosen] = useState(from.chosen);
  const field = useRef<HTMLInputElement>(null);
  const arrive = useEffectEvent(() => window.scrollTo(0, from.scroll));
  const leave = useEffectEvent(() =>
    onLeave({ query, order, scroll: window.scrollY, isSearching: false, chosen }),
  );
  useLayoutEffect(() => {
    arrive();
    // Before the rows have gone: without them the page is short and scrolled nowhere.
    return () => leave();
  }, []);
  const { isSearching } = from;
  useEffect(() => {
    if (isSearching) field.current?.focus();
  }, [isSearching]);
  return { query, setQuery, order, setOrder, chosen, setChosen, field };
}
