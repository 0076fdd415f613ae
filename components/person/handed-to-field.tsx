import { PersonField } from '@/components/ui/person-field';
import { asText } from '@/components/person/as-text';
import { idsIn, namedIntroducer, type NamedIntroducer } from '@/components/person/introducer';
import type { Edits } from '@/components/person/use-edits';
import { useNames, useSuggestions } from '@/components/person/use-person';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  record: TimelineRecord;
  edits: Edits;
}

/** To whom a promise was handed over; there only while its state, as it stands in the form, says that it was. */
export function HandedToField({ record, edits }: Props) {
  const stored = record.type === 'promise' ? record.handedTo : null;
  const names = useNames(idsIn(stored));
  const suggest = useSuggestions(record.personId);
  const typed = edits.typed('handedTo');
  const storedState = record.type === 'promise' ? record.state : '';
  if (asText(edits.typed('state')?.value ?? storedState) !== 'handed over') return null;
  return (
    <PersonField
      label={text('personHandedOverTo')}
      // Only what this field gives is typed here.
      value={
        typed === null ? namedIntroducer(stored, names) : (typed.value as NamedIntroducer | null)
      }
      onChange={(named) => edits.type('handedTo', named)}
      find={suggest.find}
    />
  );
}
