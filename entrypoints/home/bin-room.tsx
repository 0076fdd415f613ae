import { useMemo } from 'react';
import { BinRoom as Bin } from '@/components/data/bin-room';
import { hashOf } from '@/components/home/route';
import { useDays } from '@/components/person/use-days';
import { recordWords } from '@/entrypoints/home/record-words';

/** Home's bin, which says records as the person's page does. */
export function BinRoom() {
  const days = useDays();
  const words = useMemo(() => recordWords(days), [days]);
  return <Bin words={words} hrefOf={(personId) => hashOf({ place: 'person', personId })} />;
}
