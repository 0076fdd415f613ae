import { useMemo } from 'react';
import { DataRoom as Data } from '@/components/data/data-room';
import { ExportForms } from '@/components/export/export-forms';
import { hashOf } from '@/components/home/route';
import { useDays } from '@/components/person/use-days';
import { recordWords } from '@/entrypoints/home/record-words';

/** Home's Data room, which says records as the person's page does. */
export function DataRoom({ onOtherFile }: { onOtherFile: (file: File) => void }) {
  const days = useDays();
  const words = useMemo(() => recordWords(days), [days]);
  return (
    <Data
      words={words}
      binHref={hashOf({ place: 'bin' })}
      onOtherFile={onOtherFile}
      importHref={hashOf({ place: 'import' })}
      exports={<ExportForms />}
    />
  );
}
