import { ExportButton } from '@/components/data/export-button';
import { useDataCounts } from '@/components/data/use-data-counts';
import { plural, text } from '@/lib/text';
import '@/components/data/data-room.css';

/** Home's Data room: how much is stored, where it lives, and how it leaves. */
export function DataRoom() {
  const counts = useDataCounts();
  return (
    <div className="data-room">
      <section className="data-part" aria-labelledby="data-stored">
        <h2 id="data-stored">{text('dataStored')}</h2>
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
      </section>
      <section className="data-part" aria-labelledby="data-export">
        <h2 id="data-export">{text('dataExportTitle')}</h2>
        <p>{text('dataExportAbout')}</p>
        <p className="quiet">{text('dataExportSafe')}</p>
        <ExportButton look="primary" />
      </section>
    </div>
  );
}
