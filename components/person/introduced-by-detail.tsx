import { PersonField } from '@/components/ui/person-field';
import { ClashNotes } from '@/components/person/clash-notes';
import { DetailFrame } from '@/components/person/detail-frame';
import {
  idsIn,
  introducerOf,
  namedIntroducer,
  type NamedIntroducer,
} from '@/components/person/introducer';
import { lostText } from '@/components/person/lost-text';
import type { Details } from '@/components/person/use-details';
import { useNames, type FoundPerson } from '@/components/person/use-person';
import type { Introducer } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  details: Details;
  find: (query: string) => Promise<FoundPerson[]>;
}

/** Who introduced them, corrected in place: a person chosen is saved at once, a name when the field is left. */
export function IntroducedByDetail({ details, find }: Props) {
  const { person, edits, problems } = details;
  const clashing = person.clashes.flatMap(({ field, lost }) =>
    field === 'introducedBy' ? idsIn(lost as Introducer | null) : [],
  );
  const names = useNames([...idsIn(person.introducedBy), ...clashing]);
  const typed = edits.typed('introducedBy');
  const save = (): Promise<void> =>
    details.save('introducedBy', (value) => ({
      // Only what the field below gives is typed here.
      value: introducerOf(value as NamedIntroducer | null),
    }));
  return (
    <DetailFrame onSave={() => void save()} onRevert={() => details.revert('introducedBy')}>
      <PersonField
        label={text('personIntroducedBy')}
        value={
          typed === null
            ? namedIntroducer(person.introducedBy, names)
            : (typed.value as NamedIntroducer | null)
        }
        onChange={(named) => {
          edits.type('introducedBy', named);
          if (named !== null && 'personId' in named) void save();
        }}
        find={find}
        problem={problems.introducedBy}
      />
      <ClashNotes
        record={person}
        field="introducedBy"
        show={(lost) => lostText(lost, (id) => names.get(id) ?? '')}
        onUse={(lost) => void details.put('introducedBy', lost as Introducer | null)}
      />
    </DetailFrame>
  );
}
