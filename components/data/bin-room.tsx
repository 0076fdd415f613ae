import { BinList } from '@/components/data/bin-list';
import type { RecordWords } from '@/components/data/record-words';
import { useBin } from '@/components/data/use-bin';
import { text } from '@/lib/text';
import '@/components/data/bin.css';

interface Props {
  words: RecordWords;
  /** Where a person's page is. */
  hrefOf: (personId: string) => string;
}

/** Home's bin: what was removed in the last thirty days, to be brought back. */
export function BinRoom({ words, hrefOf }: Props) {
  const live = useBin();
  return (
    <div className="bin">
      <p className="quiet">{text('dataBinAbout')}</p>
      {live.state === 'failed' ? (
        <p className="data-failed" role="alert">
          {text('dataUnreadable')}
        </p>
      ) : null}
      {live.state === 'ready' && live.value.length === 0 ? <p>{text('dataBinEmpty')}</p> : null}
      {live.state === 'ready' && live.value.length > 0 ? (
        <BinList items={live.value} {...{ words, hrefOf }} />
      ) : null}
    </div>
  );
}
