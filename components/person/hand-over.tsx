import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { PersonField } from '@/components/ui/person-field';
import { introducerOf, type NamedIntroducer } from '@/components/person/introducer';
import { useSuggestions } from '@/components/person/use-person';
import { usePromiseActs } from '@/components/person/use-promise-acts';
import type { PromiseMade } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  promise: PromiseMade;
  onClose: () => void;
}

/** A promise that somebody else keeps now: who, as a person who is kept or by name. */
export function HandOver({ promise, onClose }: Props) {
  const acts = usePromiseActs(promise);
  const suggest = useSuggestions(promise.personId);
  const [to, setTo] = useState<NamedIntroducer | null>(null);
  const save = (): void => {
    void acts.settle({ state: 'handed over', to: introducerOf(to) });
  };
  return (
    <form
      className="promise-late"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PersonField
        label={text('personHandedOverTo')}
        value={to}
        onChange={setTo}
        find={suggest.find}
      />
      <div className="promise-acts">
        <Button type="submit">{text('personHandOver')}</Button>
        <Button look="quiet" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}
