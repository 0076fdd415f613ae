import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ImportFileField } from '@/components/import/import-file-field';
import { ImportMapping } from '@/components/import/import-mapping';
import { ImportPreview, prepareImportPreview } from '@/components/import/import-preview';
import { refusalSentence } from '@/components/import/import-words';
import { useImport, type PickedFile } from '@/components/import/use-import';
import { Sentence } from '@/components/ui/sentence';
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
  const [isDone, setDone] = useState(false);
  const { picked, pick, leave } = look;
  const take = (file: File): void => {
    setDone(false);
    pick(file);
  };
  useEffect(prepareImportPreview, []);
  useEffect(() => {
    if (dropped === null) return;
    onTaken();
    pick(dropped);
  }, [dropped, onTaken, pick]);
  const end = (hasImported: boolean): void => {
    leave();
    setDone(hasImported);
  };
  return (
    <div className="import-room">
      {isShowing(picked) ? null : (
        <>
          {isDone ? <Done chooseHref={chooseHref} /> : <About />}
          <ImportFileField
            onFile={take}
            wrong={wrongWith(picked)}
            name={picked?.file.name ?? null}
            isBusy={picked !== null && picked.sight === null}
          />
        </>
      )}
      {picked === null || picked.sight === null || picked.sight === 'failed' ? null : (
        <Sight look={look} picked={picked} backup={backup} onEnd={end} />
      )}
    </div>
  );
}

type SightProps = Pick<Props, 'backup'> & {
  look: ReturnType<typeof useImport>;
  picked: PickedFile;
  onEnd: (hasImported: boolean) => void;
};

function Sight({ look, picked, backup, onEnd }: SightProps) {
  const { file, choices, sight } = picked;
  if (sight === null || sight === 'failed' || sight.is === 'refused') return null;
  switch (sight.is) {
    case 'backup':
      return backup(file, () => onEnd(false));
    case 'table':
      return (
        <ImportMapping
          key={file.name}
          {...{ file, sight }}
          onExplain={look.explain}
          onLeave={() => onEnd(false)}
        />
      );
    case 'preview':
      return <ImportPreview {...{ file, choices, sight }} onChoose={look.choose} onEnd={onEnd} />;
  }
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

function Done({ chooseHref }: { chooseHref: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="import-about">
      <h2 ref={heading} tabIndex={-1}>
        {text('importDoneTitle')}
      </h2>
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
    </div>
  );
}
