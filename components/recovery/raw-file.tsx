import { FileSaver } from '@/components/recovery/file-saver';
import { useRawFile } from '@/components/recovery/use-raw-file';
import { text } from '@/lib/text';

/** **Save everything as a file**: all stores, read as they are, for a store that this code must not touch. */
export function RawFile() {
  return (
    <section className="recovery-choice" aria-labelledby="recovery-raw">
      <h2 id="recovery-raw">{text('recoveryRaw')}</h2>
      <p>{text('recoveryRawAbout')}</p>
      <FileSaver label={text('recoveryRawSave')} saving={useRawFile()} />
    </section>
  );
}
