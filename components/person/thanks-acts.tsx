import { useRecordActs } from '@/components/person/use-record-acts';
import { Button } from '@/components/ui/button';
import type { ValueReceived } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What ends that thanks are owed: they were said, or there is no need. */
export function ThanksActs({ value }: { value: ValueReceived }) {
  const { edit } = useRecordActs();
  return (
    <>
      <Button
        look="chip"
        onClick={() => void edit(value, { state: 'thanked' }, text('personThankedSaid'))}
      >
        {text('personThanked')}
      </Button>
      <Button
        look="quiet"
        onClick={() => void edit(value, { state: 'waved off' }, text('personWavedOffSaid'))}
      >
        {text('personWaveOff')}
      </Button>
    </>
  );
}
