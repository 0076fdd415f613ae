import { useId } from 'react';
import { useBackUp } from '@/components/data/use-back-up';
import { useBackupFolder } from '@/components/data/use-backup-folder';
import { useBackupNeed, type BackupNeed } from '@/components/data/use-backup-need';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { showAgo } from '@/lib/days/show-day';
import type { FolderProblem } from '@/lib/safety/folder/folder-state';
import { language, text, type TextKey } from '@/lib/text';
import '@/components/data/backup-row.css';

interface Props {
  /** Where the browser's question would close this page, as the popup's: leads to the Data room instead. */
  onOpenData?: (() => void) | undefined;
}

/** The last row of the queue, about nobody: a backup that is a week old, or a folder that wants to be allowed again. */
export function BackupRow({ onOpenData }: Props) {
  const { need, snooze } = useBackupNeed();
  if (need === null) return null;
  return <Row {...{ need, onOpenData }} onSnooze={snooze} />;
}

function Row({ need, onSnooze, onOpenData }: Props & { need: BackupNeed; onSnooze: () => void }) {
  const id = useId();
  return (
    <ul className="backup-rows" aria-label={text('dataBackupTitle')}>
      <li className="backup-row" aria-labelledby={id}>
        <p id={id} className="backup-row-name">
          {text('dataRowName')}
        </p>
        <Why need={need} />
        <div className="backup-row-acts">
          {need.is === 'reminder' ? (
            <DownloadNow />
          ) : (
            <FolderAct onOpenData={onOpenData} isMissing={need.folder.problem === 'missing'} />
          )}
          <Button look="quiet" onClick={onSnooze}>
            {text('dataRowSnooze')}
          </Button>
        </div>
      </li>
    </ul>
  );
}

const FOLDER_WHY: Record<FolderProblem, TextKey> = {
  permission: 'dataRowPermission',
  missing: 'dataRowMissing',
  failed: 'dataRowFailed',
};

function Why({ need }: { need: BackupNeed }) {
  const today = useToday();
  const { lastDay } = need;
  const age =
    lastDay === null
      ? text('dataRowNever')
      : text('dataBackupAge', showAgo(lastDay, today, language()));
  const problem = need.is === 'folder' ? need.folder.problem : null;
  return (
    <p className="quiet">
      {need.is === 'folder' && problem !== null
        ? `${text(FOLDER_WHY[problem], need.folder.name)} ${age}.`
        : `${age}. ${text('dataRowHow')}`}
    </p>
  );
}

function DownloadNow() {
  const { step, hasFailed, start } = useBackUp();
  return (
    <>
      <Button aria-busy={step !== null} onClick={() => void start(null)}>
        {text('dataRowDone')}
      </Button>
      {hasFailed ? <span role="alert">{text('dataBackupFailed')}</span> : null}
    </>
  );
}

function FolderAct({ onOpenData, isMissing }: Props & { isMissing: boolean }) {
  const { isBusy, choose, writeNow } = useBackupFolder();
  if (onOpenData !== undefined) {
    return <Button onClick={onOpenData}>{text('dataRowOpen')}</Button>;
  }
  return (
    <Button aria-busy={isBusy} onClick={isMissing ? choose : writeNow}>
      {text(isMissing ? 'dataFolderChoose' : 'dataFolderAllow')}
    </Button>
  );
}
