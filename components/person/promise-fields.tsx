import { useOpenPromises } from '@/components/person/use-open-promises';
import { ChoiceField } from '@/components/ui/choice-field';
import { DayField } from '@/components/ui/day-field';
import { TextField } from '@/components/ui/text-field';
import type { Problems } from '@/components/person/entry-values';
import { promiseByOptions } from '@/components/person/kind-names';
import type { TouchValues } from '@/components/person/touch-values';
import { text } from '@/lib/text';

type PromiseTexts = Pick<TouchValues, 'promise' | 'promisedBy' | 'due'>;

interface Props {
  values: PromiseTexts;
  problems: Problems;
  set: (change: Partial<PromiseTexts>) => void;
}

/** What was promised, by whom and until when. */
export function PromiseFields({ values, problems, set }: Props) {
  const open = useOpenPromises();
  const isMine = values.promise.trim() !== '' && values.promisedBy !== 'them';
  const isAsked = [values.promise, values.due].some((typed) => typed.trim() !== '');
  return (
    <>
      <TextField
        label={text('personPromise')}
        value={values.promise}
        onChange={(promise) => set({ promise })}
        problem={problems.promise}
        hint={isMine ? open : undefined}
      />
      <div className="form-halves" hidden={!isAsked}>
        <ChoiceField
          label={text('personPromisedBy')}
          value={values.promisedBy}
          options={promiseByOptions()}
          onChange={(promisedBy) => set({ promisedBy })}
        />
        <DayField
          label={text('personDue')}
          value={values.due}
          onChange={(due) => set({ due })}
          problem={problems.due}
          direction="future"
        />
      </div>
    </>
  );
}
