import { useEffect, useRef, type ReactNode } from 'react';
import { HomeNav, type RoomCounts } from '@/components/home/home-nav';
import { hashOf, type PlainPlace, type Route } from '@/components/home/route';
import { useTitle } from '@/components/home/use-title';
import { text } from '@/lib/text';
import '@/components/home/home.css';

interface Props {
  route: Route;
  counts: RoomCounts;
  /** The room of that route. */
  children: ReactNode;
}

const TITLES = {
  queue: 'homeQueue',
  people: 'homePeople',
  ledger: 'homeLedger',
  add: 'homeAdd',
  twice: 'homeTwice',
  data: 'homeData',
  import: 'homeImport',
  choose: 'homeChoose',
  news: 'homeNews',
  bin: 'homeBin',
  settings: 'homeSettings',
  changes: 'homeChanges',
  merge: 'homeMerge',
} as const satisfies Record<PlainPlace | 'merge', string>;

/** Home: a full tab with a room for everything, one at a time. */
export function Home({ route, counts, children }: Props) {
  const { place } = route;
  // The list of people goes on where it was left.
  const main = useFocusOnArrival(hashOf(route), place === 'people');
  // A person's page is named after the person, which only it knows.
  useTitle(place === 'person' ? null : text(TITLES[place]));
  return (
    <div className="home-frame">
      <HomeNav at={place} counts={counts} />
      <main className={`home-main home-${place}`} ref={main} tabIndex={-1}>
        {place === 'person' || place === 'people' ? null : (
          <h1 className="home-heading">{text(TITLES[place])}</h1>
        )}
        <>{children}</>
      </main>
    </div>
  );
}

/** Whoever goes to another room with the keyboard is in that room, not back at the top of the page. */
function useFocusOnArrival(hash: string, keepsOwnScroll: boolean) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(hash);
  useEffect(() => {
    // Here one page is a room after the other; what the browser remembers of one suits no other.
    history.scrollRestoration = 'manual';
  }, []);
  useEffect(() => {
    if (last.current === hash) return;
    last.current = hash;
    if (!keepsOwnScroll) window.scrollTo(0, 0);
    if (main.current?.contains(document.activeElement) !== true) {
      main.current?.focus({ preventScroll: true });
    }
  }, [hash, keepsOwnScroll]);
  return main;
}
