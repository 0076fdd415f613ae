import { lazily } from '@/components/ui/lazily';
import { useCallback, useState, type ReactNode } from 'react';
import { DropAnywhere } from '@/entrypoints/home/drop-anywhere';
import { useEmptyBin } from '@/components/data/use-empty-bin';
import { Home } from '@/components/home/home';
import { go, hashOf, readRoute, type Route } from '@/components/home/route';
import { useDueCount } from '@/components/home/use-due-count';
import { useRoute } from '@/components/home/use-route';
import { LIST_TOP, type ListPlace } from '@/components/people/list-place';
import { usePeople } from '@/components/people/use-people';

const Queue = lazily(async () => (await import('@/components/queue/queue')).Queue);
const PeopleList = lazily(async () => (await import('@/components/people/people-list')).PeopleList);
const PersonRoom = lazily(async () => (await import('@/entrypoints/home/person-room')).PersonRoom);
const LogForm = lazily(async () => (await import('@/components/person/log-form')).LogForm);
const LedgerRoom = lazily(async () => (await import('@/entrypoints/home/ledger-room')).LedgerRoom);
const BackupRow = lazily(async () => (await import('@/components/data/backup-row')).BackupRow);
const BackupAge = lazily(async () => (await import('@/components/data/backup-age')).BackupAge);
const DataRoom = lazily(async () => (await import('@/entrypoints/home/data-room')).DataRoom);
const ImportRoom = lazily(async () => (await import('@/entrypoints/home/import-room')).ImportRoom);
const Triage = lazily(async () => (await import('@/components/triage/triage')).Triage);
const NewsRoom = lazily(async () => (await import('@/components/triage/news-room')).NewsRoom);
const KnownLine = lazily(async () => (await import('@/components/triage/known-line')).KnownLine);
const BinRoom = lazily(async () => (await import('@/entrypoints/home/bin-room')).BinRoom);
const SettingsRoom = lazily(
  async () => (await import('@/components/settings/settings-room')).SettingsRoom,
);
const PairsRoom = lazily(async () => (await import('@/components/twice/pairs-room')).PairsRoom);
const PairsLine = lazily(async () => (await import('@/components/twice/pairs-line')).PairsLine);
const MergeRoom = lazily(async () => (await import('@/entrypoints/home/merge-room')).MergeRoom);
const ExportDialog = lazily(
  async () => (await import('@/components/export/export-dialog')).ExportDialog,
);
const RecentChanges = lazily(
  async () => (await import('@/components/queue/recent-changes')).RecentChanges,
);

/** Home, put together; each room is loaded when somebody first goes there. */
export function HomePage() {
  useEmptyBin();
  const route = useRoute();
  const people = usePeople();
  const due = useDueCount();
  const [listPlace, setListPlace] = useState(LIST_TOP);
  const [dropped, setDropped] = useState<File | null>(null);
  const takenOff = useCallback(() => setDropped(null), []);
  const importFile = (file: File): void => {
    setDropped(file);
    go({ place: 'import' });
  };
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
        <>
          <PairsLine isAsked={people.state === 'ready'} href={hashOf({ place: 'twice' })} />
          <KnownLine
            chooseHref={hashOf({ place: 'choose' })}
            newsHref={hashOf({ place: 'news' })}
          />
        </>
      }
      onLeave={leaveList}
    />
  );
  return (
    <Home route={route} counts={{ due, kept }}>
      {roomAt(route, list, search, { dropped, onTaken: takenOff, onFile: importFile })}
      <DropAnywhere onFile={importFile} />
      <>
        {exported === null ? null : (
          <ExportDialog personIds={exported} onClose={() => setExported(null)} />
        )}
      </>
    </Home>
  );
}

function roomAt(
  route: Route,
  list: ReactNode,
  search: () => void,
  files: { dropped: File | null; onTaken: () => void; onFile: (file: File) => void },
): ReactNode {
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
    case 'ledger':
      return <LedgerRoom />;
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
      return <DataRoom onOtherFile={files.onFile} />;
    case 'import':
      return <ImportRoom dropped={files.dropped} onTaken={files.onTaken} />;
    case 'choose': {
      const [people, files] = [hashOf({ place: 'people' }), hashOf({ place: 'import' })];
      return <Triage peopleHref={people} importHref={files} />;
    }
    case 'news':
      return <NewsRoom hrefOf={hrefOf} chooseHref={hashOf({ place: 'choose' })} />;
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
