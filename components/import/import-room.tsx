import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ImportMapping } from '@/components/import/import-mapping';
import { ImportPreview, prepareImportPreview } from '@/components/import/import-preview';
import { refusalSentence } from '@/components/import/import-words';
import type { Imported } from '@/components/import/use-commit-import';
import { useIsUndone } from '@/components/import/use-is-undone';
import { useImport, type PickedFile } from '@/components/import/use-import';
import { FileField } from '@/components/ui/file-field';
import { Sentence } from '@/components/ui/sentence';
import { useToast } from '@/components/ui/toasts';
import { text } from '@/lib/text';
import '@/components/import/import.css';

interface Props {
  /** A file that was dropped elsewhere in Home. */
  dropped: File | null;
  /** Takes it off the page's hands. */
  onTaken: () => void;
  /** What is shown for a backup, which has a preview of its own. */
  backup: (file: File, onDone: () => void) => ReactNode;
  /** Where the people are who were imported. */
  chooseHref: string;
}

/** Home's Import room: a file is picked or dropped, looked at, and only then taken in. */
export function ImportRoom({ dropped, onTaken, backup, chooseHref }: Props) {
  const look = useImport();
  const [done, setDone] = useState<Imported | null>(null);
  const { picked, pick, leave } = look;
  const isWriting = useRef(false);
  const onWriting = useCallback((is: boolean) => void (isWriting.current = is), []);
  const toast = useToast();
  const take = useCallback(
    (file: File): void => {
      // It would cancel the import that is under way.
      if (isWriting.current) return toast({ text: text('importWait') });
      setDone(null);
      pick(file);
    },
    [pick, toast],
  );
  useEffect(prepareImportPreview, []);
  useEffect(() => {
    if (dropped === null) return;
    onTaken();
    take(dropped);
  }, [dropped, onTaken, take]);
  const end = (imported: Imported | null): void => {
    leave();
    setDone(imported);
  };
  return (
    <div className="import-room">
      {isShowing(picked) ? null : (
        <>
          {done === null ? <About /> : <Done key={done.actId} {...{ done, chooseHref }} />}
          <FileField
            look="primary"
            label={text('importPick')}
            words={{ drop: text('importDrop'), letGo: text('importLetGo') }}
            accept=".csv,.tsv,.txt,.zip,.vcf,.json,.age,text/csv,text/vcard,application/zip"
            name={picked?.file.name ?? null}
            said={isReading(picked) ? 'importReading' : 'importFileName'}
            isBusy={isReading(picked)}
            wrong={wrongWith(picked)}
            onFile={take}
          />
        </>
      )}
      {picked === null || picked.sight === null || picked.sight === 'failed' ? null : (
        <Sight {...{ look, picked, backup, onWriting }} onEnd={end} />
      )}
    </div>
  );
}

type SightProps = Pick<Props, 'backup'> & {
  look: ReturnType<typeof useImport>;
  picked: PickedFile;
  onWriting: (isWriting: boolean) => void;
  onEnd: (imported: Imported | null) => void;
};

function Sight({ look, picked, backup, onWriting, onEnd }: SightProps) {
  const { file, choices, sight } = picked;
  if (sight === null || sight === 'failed' || sight.is === 'refused') return null;
  switch (sight.is) {
    case 'backup':
      return backup(file, () => onEnd(null));
    case 'table':
      return (
        <ImportMapping
          key={file.name}
          {...{ file, sight }}
          onExplain={look.explain}
          onLeave={() => onEnd(null)}
        />
      );
    case 'preview':
      return (
        <ImportPreview {...{ file, choices, sight, onWriting, onEnd }} onChoose={look.choose} />
      );
  }
}

function isReading(picked: PickedFile | null): boolean {
  return picked !== null && picked.sight === null;
}

/** Whether something of a file is shown in the place of the picker. */
function isShowing(picked: PickedFile | null): boolean {
  const sight = picked?.sight ?? null;
  return sight !== null && sight !== 'failed' && sight.is !== 'refused';
}

function wrongWith(picked: PickedFile | null): string | null {
  const sight = picked?.sight ?? null;
  if (sight === 'failed') return text('importBroken');
  return sight?.is === 'refused' ? refusalSentence(sight) : null;
}

function About() {
  return (
    <div className="import-about">
      <p>{text('importAbout')}</p>
      <p className="quiet">{text('importAboutKnown')}</p>
      <details className="import-how">
        <summary>{text('importHowTitle')}</summary>
        <ol>
          <li>{text('importHow1')}</li>
          <li>{text('importHow2')}</li>
          <li>{text('importHow3')}</li>
        </ol>
      </details>
    </div>
  );
}

function Done({ done, chooseHref }: { done: Imported; chooseHref: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isUndone = useIsUndone(done.actId);
  useEffect(() => heading.current?.focus(), []);
  if (isUndone) return <About />;
  return (
    <div className="import-about">
      <h2 ref={heading} tabIndex={-1}>
        {text('importDoneTitle')}
      </h2>
      <p>{done.said}</p>
      <p>
        <Sentence
          of="importDoneNext"
          parts={[
            <a key="choose" href={chooseHref}>
              {text('importDoneChoose')}
            </a>,
          ]}
        />
      </p>
      <p className="quiet">{text('importDoneUndo')}</p>
    </div>
  );
}
