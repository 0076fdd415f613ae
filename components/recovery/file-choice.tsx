import { BackupFileField } from '@/components/backup-file/backup-file-field';
import { readBackupFile, type FoundBackup } from '@/components/backup-file/read-backup-file';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import { showMoment } from '@/components/recovery/show-moment';
import type { Choosing } from '@/components/recovery/use-recovery';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { figuresOf, leftOutBy, type Counted } from '@/lib/safety/recovery-figures';
import { text } from '@/lib/text';

interface Props {
  choosing: Choosing;
  found: FoundBackup | null;
  onFound: (found: FoundBackup | null) => void;
}

/** A backup file, read and shown before it is chosen. */
export function FileChoice({ choosing, found, onFound }: Props) {
  return (
    <section className="recovery-choice" aria-labelledby="recovery-file">
      <h2 id="recovery-file">{text('recoveryFile')}</h2>
      {found === null ? (
        <>
          <p>{text('recoveryFileAbout')}</p>
          <BackupFileField readFile={readBackupFile} onFound={onFound} />
        </>
      ) : (
        <Found {...{ found, choosing }} forget={() => onFound(null)} />
      )}
    </section>
  );
}

interface FoundProps {
  found: FoundBackup;
  choosing: Choosing;
  forget: () => void;
}

function Found({ found, choosing, forget }: FoundProps) {
  const today = useToday();
  const { name, contents, backup } = found;
  const made = showMoment(backup.origin.createdAt, today);
  const warning = leftOutText(leftOutBy(contents, elsewhere(choosing)));
  return (
    <>
      <p>
        <Sentence
          of="recoveryFileOf"
          parts={[<bdi key="name">{name}</bdi>, made, figuresText(figuresOf(contents))]}
        />
      </p>
      {warning === '' ? null : (
        <p className="recovery-warning" role="alert">
          {warning}
        </p>
      )}
      <div className="recovery-buttons">
        <Button look="primary" autoFocus onClick={() => choosing.bringBack(contents)}>
          {text(warning === '' ? 'recoveryFileUse' : 'recoveryFileUseSure')}
        </Button>
        <Button look="quiet" onClick={forget}>
          {text('cancel')}
        </Button>
      </div>
    </>
  );
}

/** What else there is that could be gone on with. */
function elsewhere({ kept, standing }: Choosing): Counted[] {
  return [
    ...(kept.state === 'ready' && kept.value !== null ? [kept.value.contents] : []),
    ...(standing.state === 'ready' ? [standing.value.now] : []),
  ];
}
