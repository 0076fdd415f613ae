import { loadWhenIdle } from '@/entrypoints/page/load-when-idle';
import { renderPage } from '@/entrypoints/page/render-page';
import { seeToBackup } from '@/entrypoints/page/see-to-backup';
import { seeToSafety } from '@/entrypoints/page/see-to-safety';
import { Panel, type PanelRooms } from '@/components/panel/panel';
import { SearchBox } from '@/components/people/search-box';
import { Queue } from '@/components/queue/queue';
import { lazily } from '@/components/ui/lazily';

// Beside a page that is no profile neither form is needed, so neither is part of the first paint.
const LogForm = lazily(async () => (await import('@/components/person/log-form')).LogForm);
const WholePerson = lazily(
  async () => (await import('@/entrypoints/page/whole-person')).WholePerson,
);
const BackupRow = lazily(async () => (await import('@/components/data/backup-row')).BackupRow);

const rooms: PanelRooms = {
  logForm: ({ draftId, identity, name, onSaved }) => (
    <LogForm draftId={draftId} profile={identity} suggestedName={name} onSaved={onSaved} />
  ),
  person: (file, onOpenPerson) => <WholePerson file={file} onOpenPerson={onOpenPerson} />,
  queue: (onOpenPerson) => (
    <>
      <Queue onOpenPerson={onOpenPerson} />
      <BackupRow />
    </>
  ),
  search: (onOpenPerson) => <SearchBox onOpenPerson={onOpenPerson} />,
};

renderPage(<Panel rooms={rooms} />);
loadWhenIdle(LogForm.load, WholePerson.load);
seeToSafety();
seeToBackup();
