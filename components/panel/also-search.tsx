import { useState } from 'react';
import { useFindKept } from '@/components/panel/use-look-alikes';
import { PersonField, type PersonChoice } from '@/components/ui/person-field';
import { text } from '@/lib/text';

interface Props {
  onPick: (personId: string, name: string) => void;
}

/** Finds anybody who is kept; choosing one is the answer. */
export function AlsoSearch({ onPick }: Props) {
  const [choice, setChoice] = useState<PersonChoice>(null);
  const find = useFindKept();
  const choose = (next: PersonChoice): void => {
    if (next !== null && 'personId' in next) return onPick(next.personId, next.name);
    setChoice(next);
  };
  return (
    <PersonField
      label={text('panelAlsoWho')}
      value={choice}
      onChange={choose}
      find={find}
      hint={text('panelAlsoHint')}
    />
  );
}
