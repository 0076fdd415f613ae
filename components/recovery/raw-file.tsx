import { useRawFile } from '@/components/recovery/use-raw-file';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

/** **Save everything as a file**: all stores, read as they are, for a store that this code must not touch. */
export function RawFile() {
  const { isBusy, said, start } = useRawFile();
  return (
    <section className="recovery-choice" aria-labelledby="recovery-raw">
      <h2 id="recovery-raw">{text('recoveryRaw')}</h2>
      <p>{text('recoveryRawAbout')}</p>
      <Button look="primary" aria-busy={isBusy} onClick={() => void start()}>
        {text('recoveryRawSave')}
      </Button>
      <p className="quiet" role="status">
        {said}
      </p>
    </section>
  );
}
