import { FileSaver } from '@/components/recovery/file-saver';
import { useKeptFile } from '@/components/recovery/use-kept-file';
import { text } from '@/lib/text';

/** The browser begins no new store either: what was kept outside it leaves as a file. */
export function NoNewStore() {
  return (
    <>
      <p className="recovery-failed" role="alert">
        {text('recoveryAsideFailed')}
      </p>
      <p>{text('recoveryKeptFileAbout')}</p>
      <FileSaver label={text('recoveryKeptFile')} saving={useKeptFile()} />
    </>
  );
}
