import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DayField } from '@/components/ui/day-field';
import { asText } from '@/components/person/as-text';
import { HandOver } from '@/components/person/hand-over';
import type { Edits } from '@/components/person/use-edits';
import { useDays } from '@/components/person/use-days';
import { usePromiseActs } from '@/components/person/use-promise-acts';
import { readTypedDay } from '@/lib/days/read-typed-day';
import type { PromiseMade } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  promise: PromiseMade;
  /** What is typed and not done: `day`, or `to` whom it is handed over. */
  edits: Edits;
  onClose: () => void;
}

/** A promise that cannot be kept in time gets a new day, is handed over, or is released. */
export function LatePromise({ promise, edits, onClose }: Props) {
  const { today, locale } = useDays();
  const acts = usePromiseActs(promise);
  const typed = asText(edits.typed('day')?.value);
  const [problem, setProblem] = useState<string | null>(null);
  const [isHandedOver, setHandedOver] = useState(edits.typed('to') !== null);
  const save = async (): Promise<void> => {
    const reading = { today, locale, towards: 'future' as const, isPastRefused: true };
    const read = await readTypedDay(asText(edits.latest('day')?.value), reading);
    if (read.day === null) return setProblem(text(read.problem ?? 'refused_dayUnreadable'));
    if (await acts.renegotiate(read.day)) onClose();
  };
  const release = async (): Promise<void> => {
    if (await acts.settle({ state: 'released' })) onClose();
  };
  if (isHandedOver) {
    const back = (): void => {
      edits.forget(['to']);
      setHandedOver(false);
    };
    return <HandOver promise={promise} edits={edits} onBack={back} onDone={onClose} />;
  }
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
          if (day === '') edits.forget(['day']);
          else edits.type('day', day);
          setProblem(null);
        }}
        problem={problem}
        direction="future"
      />
      <div className="promise-acts">
        <Button type="submit">{text('personSaveChange')}</Button>
        <Button look="quiet" onClick={() => setHandedOver(true)}>
          {text('personHandOverTo')}
        </Button>
        <Button look="quiet" onClick={() => void release()}>
          {text('personReleased')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
