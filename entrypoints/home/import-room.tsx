import { useCallback, type ReactNode } from 'react';
import { RestoreFile } from '@/components/data/restore-file';
import { go, hashOf } from '@/components/home/route';
import { ImportRoom as Room } from '@/components/import/import-room';
import { useDays } from '@/components/person/use-days';
import { recordWords } from '@/entrypoints/home/record-words';

interface Props {
  dropped: File | null;
  onTaken: () => void;
}

/** Home's Import room; a backup that is dropped there is restored as in the Data room. */
export function ImportRoom({ dropped, onTaken }: Props) {
  const days = useDays();
  const backup = useCallback(
    (file: File, onDone: () => void): ReactNode => (
      <RestoreFile
        file={file}
        words={recordWords(days)}
        onDone={() => {
          onDone();
          go({ place: 'data' });
        }}
        onLeave={onDone}
      />
    ),
    [days],
  );
  return <Room {...{ dropped, onTaken, backup }} chooseHref={hashOf({ place: 'choose' })} />;
}
