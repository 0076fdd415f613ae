import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useEmptyBin } from '@/components/data/use-empty-bin';
import { Home } from '@/components/home/home';
import { go, hashOf, readRoute, type Route } from '@/components/home/route';
import { useDueCount } from '@/components/home/use-due-count';
import { useRoute } from '@/components/home/use-route';
import { LIST_TOP, type ListPlace } from '@/components/people/list-place';
import { usePeople } from '@/components/people/use-people';

const Queue = lazy(async () => ({ default: (await import('@/components/queue/queue')).Queue }));
const PeopleList = lazy(async () => ({
  default: (await import('@/components/people/people-list')).PeopleList,
}));
const PersonRoom = lazy(async () => ({
  default: (await import('@/entrypoints/home/person-room')).PersonRoom,
}));
const LogForm = lazy(async () => ({
  default: (await import('@/components/person/log-form')).LogForm,
}));
const BackupRow = lazy(async () => ({
  default: (await import('@/components/data/backup-row')).BackupRow,
}));
const BackupAge = lazy(async () => ({
  default: (await import('@/components/data/backup-age')).BackupAge,
}));
const DataRoom = lazy(async () => ({
  default: (await import('@/entrypoints/home/data-room')).DataRoom,
}));
const BinRoom = lazy(async () => ({
  default: (await import('@/entrypoints/home/bin-room')).BinRoom,
}));
const SettingsRoom = lazy(async () => ({
  default: (await import('@/components/settings/settings-room')).SettingsRoom,
}));
const PairsRoom = lazy(async () => ({
  default: (await import('@/components/twice/pairs-room')).PairsRoom,
}));
const PairsLine = lazy(async () => ({
  default: (await import('@/components/twice/pairs-line')).PairsLine,
}));
const MergeRoom = lazy(async () => ({
  default: (await import('@/entrypoints/home/merge-room')).MergeRoom,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('@/components/export/export-dialog')).ExportDialog,
}));
const RecentChanges = lazy(async () => ({
  default: (await import('@/components/queue/recent-changes')).RecentChanges,
}));

/** Home, put together; each room is loaded when somebody first goes there. */
export function HomePage() {
  useEmptyBin();
  const route = useRoute();
  const people = usePeople();
  const due = useDueCount();
  const [listPlace, setListPlace] = useState(LIST_TOP);
  const [exported, setExported] = useState<readonly string[] | null>(null);
  const kept = people.state === 'ready' ? people.value.length : null;
  const search = (): void => {
    setListPlace({ ...LIST_TOP, isSearching: true });
    go({ place: 'people' });
  };
  // Whoever looks at a person comes back to the list as it was; from elsewhere it is a new one.
  const leaveList = (place: ListPlace): void =>
    setListPlace(readRoute(location.hash).place === 'person' ? place : LIST_TOP);
  const list = (
    <PeopleList
      {...{ people, hrefOf, from: listPlace }}
      onAddPerson={addPerson}
      onExport={setExported}
      aside={
        <Suspense>
          <PairsLine isAsked={people.state === 'ready'} href={hashOf({ place: 'twice' })} />
        </Suspense>
      }
      onLeave={leaveList}
    />
  );
  return (
    <Home route={route} counts={{ due, kept }}>
      {roomAt(route, list, search)}
      <Suspense>
        {exported === null ? null : (
          <ExportDialog personIds={exported} onClose={() => setExported(null)} />
        )}
      </Suspense>
    </Home>
  );
}

function roomAt(route: Route, list: ReactNode, search: () => void): ReactNode {
  switch (route.place) {
    case 'queue':
      return (
        <>
          <Queue onOpenPerson={openPerson} onSearch={search} />
          <BackupRow />
          <BackupAge onOpen={() => go({ place: 'data' })} />
        </>
      );
    case 'people':
      return list;
    case 'person': {
      const { personId } = route;
      return <PersonRoom key={personId} personId={personId} onOpenPerson={openPerson} />;
    }
    case 'add':
      return <LogForm draftId="new" profile={null} suggestedName="" onSaved={openPerson} />;
    case 'twice':
      return <PairsRoom {...{ hrefOf, mergeHrefOf }} />;
    case 'merge': {
      const { personId, otherId } = route;
      return <MergeRoom key={hashOf(route)} {...{ personId, otherId }} />;
    }
    case 'data':
      return <DataRoom />;
    case 'bin':
      return <BinRoom />;
    case 'settings':
      return <SettingsRoom />;
    case 'changes':
      return <RecentChanges />;
  }
}

function hrefOf(personId: string): string {
  return hashOf({ place: 'person', personId });
}

function mergeHrefOf(personId: string, otherId: string): string {
  return hashOf({ place: 'merge', personId, otherId });
}

function openPerson(personId: string): void {
  go({ place: 'person', personId });
}

function addPerson(): void {
  go({ place: 'add' });
}
