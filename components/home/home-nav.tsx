import { NavLink } from '@/components/home/nav-link';
import type { Route } from '@/components/home/route';
import { plural, text } from '@/lib/text';

/** What stands beside a room's name; null: not known. */
export interface RoomCounts {
  due: number | null;
  kept: number | null;
}

/** What is reached from the list of people. */
const PLACES_OF_PEOPLE: ReadonlySet<Route['place']> = new Set([
  'people',
  'person',
  'add',
  'twice',
  'merge',
  'choose',
  'news',
]);

/** The way from room to room. */
export function HomeNav({ at, counts }: { at: Route['place']; counts: RoomCounts }) {
  const { due, kept } = counts;
  return (
    <nav className="home-nav" aria-label={text('homeRooms')}>
      <p className="home-brand">kith</p>
      <ul className="home-rooms">
        <NavLink to={{ place: 'queue' }} name={text('homeQueue')} isHere={at === 'queue'}>
          {due === null || due === 0 ? null : { count: due, said: plural('homeDue', due) }}
        </NavLink>
        <NavLink
          to={{ place: 'people' }}
          name={text('homePeople')}
          isHere={PLACES_OF_PEOPLE.has(at)}
        >
          {kept === null || kept === 0 ? null : { count: kept, said: plural('homeKept', kept) }}
        </NavLink>
        <NavLink to={{ place: 'ledger' }} name={text('homeLedger')} isHere={at === 'ledger'} />
        <NavLink
          to={{ place: 'data' }}
          name={text('homeData')}
          isHere={at === 'data' || at === 'bin' || at === 'import'}
        />
      </ul>
      <ul className="home-rooms home-rooms-last">
        <NavLink to={{ place: 'changes' }} name={text('homeChanges')} isHere={at === 'changes'} />
        <NavLink
          to={{ place: 'settings' }}
          name={text('homeSettings')}
          isHere={at === 'settings'}
        />
      </ul>
    </nav>
  );
}
