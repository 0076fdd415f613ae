import { useBackupFolder, type BackupFolder } from '@/components/data/use-backup-folder';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { showAgo } from '@/lib/days/show-day';
import type { FolderProblem, FolderState } from '@/lib/safety/folder/folder-state';
import { language, plural, text, type TextKey } from '@/lib/text';

const PROBLEMS: Record<FolderProblem, TextKey> = {
  permission: 'dataFolderPermission',
  missing: 'dataFolderMissing',
  failed: 'dataFolderFailed',
};

/** Backups that leave the browser's own keeping by themselves, into a folder of the user's. */
export function FolderPart() {
  const folder = useBackupFolder();
  const { canPick, state, isBusy, isRefused, choose } = folder;
  if (!canPick) return <p>{text('dataFolderNone')}</p>;
  if (state === undefined) return null;
  return (
    <>
      <p>{text('dataFolderAbout')}</p>
      <p className="quiet">{text('dataFolderOpen')}</p>
      {state === null ? (
        <Button aria-busy={isBusy} onClick={choose}>
          {text('dataFolderChoose')}
        </Button>
      ) : (
        <Chosen {...folder} state={state} />
      )}
      {isRefused ? (
        <p className="data-failed" role="alert">
          {text('dataFolderRefused')}
        </p>
      ) : null}
    </>
  );
}

function Chosen(folder: BackupFolder & { state: FolderState }) {
  const { state, isBusy, choose, writeNow, stop } = folder;
  const { problem, isLasting } = state;
  return (
    <>
      <p className="data-folder">
        <Sentence
          of={isLasting ? 'dataFolderDaily' : 'dataFolderAsking'}
          parts={[<bdi key="name">{state.name}</bdi>]}
        />
      </p>
      <Last {...folder} />
      {problem === null ? null : (
        <p className="data-failed" role="alert">
          {text(PROBLEMS[problem])}
        </p>
      )}
      <div className="data-acts">
        <Button aria-busy={isBusy} onClick={problem === 'missing' ? choose : writeNow}>
          {text(actOf(problem))}
        </Button>
        {problem === 'missing' ? null : (
          <Button look="quiet" onClick={choose}>
            {text('dataFolderOther')}
          </Button>
        )}
        <Button look="quiet" onClick={stop}>
          {text('dataFolderStop')}
        </Button>
      </div>
    </>
  );
}

function Last({ state, count }: Pick<BackupFolder, 'count'> & { state: FolderState }) {
  const today = useToday();
  const { last } = state;
  if (last === null) return null;
  return (
    <p className="quiet" role="status">
      {text('dataFolderLast', showAgo(last.day, today, language()))}
      {count === null ? null : ` ${plural('dataFolderCount', count)}`}
    </p>
  );
}

function actOf(problem: FolderProblem | null): TextKey {
  switch (problem) {
    case null:
      return 'dataFolderNow';
    case 'permission':
      return 'dataFolderAllow';
    case 'missing':
      return 'dataFolderChoose';
    case 'failed':
      return 'dataFolderAgain';
  }
}
