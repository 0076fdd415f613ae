import { BackupFileField } from '@/components/backup-file/backup-file-field';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import { showMoment } from '@/components/recovery/show-moment';
import { sightFile, type SightedFile } from '@/components/recovery/sight-file';
import type { Choosing } from '@/components/recovery/use-recovery';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { text } from '@/lib/text';

interface Props {
  choosing: Choosing;
  found: SightedFile | null;
  onFound: (found: SightedFile | null) => void;
}

/** A backup file, read and shown before it is chosen. */
export function FileChoice({ choosing, found, onFound }: Props) {
  return (
    <section className="recovery-choice" aria-labelledby="recovery-file">
      <h2 id="recovery-file">{text('recoveryFile')}</h2>
      {found === null ? (
        <>
          <p>{text('recoveryFileAbout')}</p>
          <BackupFileField readFile={sightFile} onFound={onFound} />
        </>
      ) : (
        <Found {...{ found, choosing }} forget={() => onFound(null)} />
      )}
    </section>
  );
}

interface FoundProps {
  found: SightedFile;
  choosing: Choosing;
  forget: () => void;
}

function Found({ found, choosing, forget }: FoundProps) {
  const today = useToday();
  const { name, from, createdAt, figures, leavesOut } = found;
  const made = showMoment(createdAt, today);
  const warning = leftOutText(leavesOut);
  return (
    <>
      <p>
        <Sentence
          of="recoveryFileOf"
          parts={[<bdi key="name">{name}</bdi>, made, figuresText(figures)]}
        />
      </p>
      {warning === '' ? null : (
        <p className="recovery-warning" role="alert">
          {warning}
        </p>
      )}
      <div className="recovery-buttons">
        <Button look="primary" autoFocus onClick={() => choosing.bringBack(from, figures)}>
          {text(warning === '' ? 'recoveryFileUse' : 'recoveryFileUseSure')}
        </Button>
        <Button look="quiet" onClick={forget}>
          {text('cancel')}
        </Button>
      </div>
    </>
  );
}
