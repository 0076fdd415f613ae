import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DayField } from '@/components/ui/day-field';
import { readTypedDay } from '@/components/person/read-typed-day';
import { useDays } from '@/components/person/use-days';
import { useRecordActs } from '@/components/person/use-record-acts';
import type { PromiseMade } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  promise: PromiseMade;
  onClose: () => void;
}

/** A promise that cannot be kept in time gets a new day; the days it had are remembered. */
export function LatePromise({ promise, onClose }: Props) {
  const { today, locale } = useDays();
  const acts = useRecordActs();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const reading = { today, locale, towards: 'future' as const, isPastRefused: true };
    const read = await readTypedDay(typed, reading);
    if (read.day === null) return setProblem(read.problem ?? text('refused_dayUnreadable'));
    const { due, earlierDues } = promise;
    const before = due === null ? earlierDues : [...earlierDues, due];
    const fields = { state: 'renegotiated' as const, due: read.day, earlierDues: before };
    if (await acts.edit(promise, fields, text('personRenegotiatedSaid'))) onClose();
  };
  return (
    <form
      className="promise-late"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField
        label={text('personNewDay')}
        value={typed}
        onChange={(day) => {
          setTyped(day);
          setProblem(null);
        }}
        problem={problem}
        direction="future"
      />
      <div className="promise-acts">
        <Button type="submit">{text('personSaveChange')}</Button>
        <Button look="quiet" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
