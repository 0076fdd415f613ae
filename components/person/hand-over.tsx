import { Button } from '@/components/ui/button';
import { PersonField } from '@/components/ui/person-field';
import { introducerOf, type NamedIntroducer } from '@/components/person/introducer';
import type { Edits } from '@/components/person/use-edits';
import { useSuggestions } from '@/components/person/use-person';
import { usePromiseActs } from '@/components/person/use-promise-acts';
import type { PromiseMade } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  promise: PromiseMade;
  edits: Edits;
  onBack: () => void;
  /** It is handed over. */
  onDone: () => void;
}

/** A promise that somebody else keeps now: who, as a person who is kept or by name. */
export function HandOver({ promise, edits, onBack, onDone }: Props) {
  const acts = usePromiseActs(promise);
  const suggest = useSuggestions(promise.personId);
  // Only what the field below gives is typed here.
  const to = (edits.typed('to')?.value ?? null) as NamedIntroducer | null;
  const save = async (): Promise<void> => {
    if (await acts.settle({ state: 'handed over', to: introducerOf(to) })) onDone();
  };
  return (
    <form
      className="promise-late"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PersonField
        label={text('personHandedOverTo')}
        value={to}
        onChange={(named) => (named === null ? edits.forget(['to']) : edits.type('to', named))}
        find={suggest.find}
      />
      <div className="promise-acts">
        <Button type="submit">{text('personHandOver')}</Button>
        <Button look="quiet" onClick={onBack}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
