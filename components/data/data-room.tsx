import { useEffect, useRef, useState, type ReactNode } from 'react';
import { BackupFileField } from '@/components/backup-file/backup-file-field';
import { BackUp } from '@/components/data/back-up';
import { BinLink } from '@/components/data/bin-link';
import { checkFile } from '@/components/data/check-file';
import { EraseEverything } from '@/components/data/erase-everything';
import { FolderPart } from '@/components/data/folder-part';
import type { RecordWords } from '@/components/data/record-words';
import { RestorePreview } from '@/components/data/restore-preview';
import type { RestoreSource } from '@/components/data/restore-source';
import { Snapshots } from '@/components/data/snapshots';
import { useDataCounts } from '@/components/data/use-data-counts';
import { plural, text, type TextKey } from '@/lib/text';
import '@/components/data/data-room.css';

interface Props {
  words: RecordWords;
  binHref: string;
  /** Where files are imported. */
  importHref: string;
  /** Takes a file that is no backup to where it belongs. */
  onOtherFile: (file: File) => void;
  /** What can be exported; another room's. */
  exports: ReactNode;
}

/** Home's Data room: how much is stored and where it lives, how it leaves, and how it comes back. */
export function DataRoom({ words, binHref, importHref, onOtherFile, exports }: Props) {
  const [source, setSource] = useState<RestoreSource | null>(null);
  const restorePart = useRef<HTMLElement>(null);
  const wasRestoring = useRef(false);
  useEffect(() => {
    // Back from a preview, one is where one set out from.
    if (source === null && wasRestoring.current) restorePart.current?.focus();
    wasRestoring.current = source !== null;
  }, [source]);
  if (source !== null) {
    return (
      <div className="data-room">
        <RestorePreview {...{ source, words }} onDone={() => setSource(null)} />
      </div>
    );
  }
  return (
    <div className="data-room">
      <Stored />
      <Part id="data-backup" title="dataBackupTitle">
        <p>{text('dataBackupAbout')}</p>
        <BackUp />
      </Part>
      <Part id="data-folder" title="dataFolderTitle">
        <FolderPart />
      </Part>
      <Part id="data-restore" title="dataRestoreTitle" of={restorePart}>
        <p>{text('dataRestoreAbout')}</p>
        <BackupFileField readFile={checkFile} onFound={setSource} onOther={onOtherFile} />
      </Part>
      <Part id="data-snapshots" title="dataSnapshots">
        <p>{text('dataSnapshotsAbout')}</p>
        <p className="quiet">{text('dataSnapshotsNot')}</p>
        <Snapshots onRestore={setSource} />
      </Part>
      <Part id="data-import" title="dataImportTitle">
        <p>{text('dataImportAbout')}</p>
        <a className="button button-plain data-link" href={importHref}>
          {text('dataImportGo')}
        </a>
      </Part>
      <Part id="data-export" title="dataExportTitle">
        <p>{text('dataExportAbout')}</p>
        {exports}
        <p className="quiet">{text('dataExportSafe')}</p>
      </Part>
      <Part id="data-bin" title="dataBin">
        <p>{text('dataBinAbout')}</p>
        <BinLink href={binHref} />
      </Part>
      <Part id="data-erase" title="dataEraseTitle">
        <p>{text('dataEraseAbout')}</p>
        <EraseEverything />
      </Part>
    </div>
  );
}

interface PartProps {
  id: string;
  title: TextKey;
  of?: React.Ref<HTMLElement>;
  children: ReactNode;
}

function Part({ id, title, of, children }: PartProps) {
  return (
    <section className="data-part" aria-labelledby={id} ref={of} tabIndex={-1}>
      <h2 id={id}>{text(title)}</h2>
      {children}
    </section>
  );
}

function Stored() {
  const counts = useDataCounts();
  return (
    <Part id="data-stored" title="dataStored">
      {counts.state === 'failed' ? (
        <p className="data-failed" role="alert">
          {text('dataUnreadable')}
        </p>
      ) : null}
      {counts.state === 'ready' ? (
        <ul className="data-counts">
          <li>{plural('dataPeople', counts.value.kept)}</li>
          {counts.value.known === 0 ? null : <li>{plural('dataKnown', counts.value.known)}</li>}
          <li>{plural('dataRecords', counts.value.records)}</li>
        </ul>
      ) : null}
      <p className="quiet">{text('dataWhere')}</p>
    </Part>
  );
}
