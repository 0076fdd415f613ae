import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { openClashes } from '@/components/person/open-clashes';
import { useQuickAct } from '@/components/person/use-quick-act';
import { settleClash } from '@/lib/acts/settle-clash';
import type { Person, TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  record: Person | TimelineRecord;
  field: string;
  /** The other value as a text. */
  show: (lost: unknown) => string;
  onUse: (lost: unknown) => void;
}

/** Beneath a field that two windows set at once: the value that did not stay, to be taken or let go. */
export function ClashNotes({ record, field, show, onUse }: Props) {
  const act = useQuickAct();
  const of =
    'personId' in record
      ? { personId: record.personId, recordId: record.id }
      : { personId: record.id, recordId: null };
  return openClashes(record, field).map(({ at, lost }) => (
    <p key={at} className="clash">
      <Sentence
        of="personClash"
        parts={[<q key="lost">{show(lost) || text('personNothing')}</q>]}
      />{' '}
      <Button look="plain" onClick={() => onUse(lost)}>
        {text('personUseInstead')}
      </Button>{' '}
      <Button
        look="plain"
        onClick={() => {
          const clash = { field, at };
          void act(settleClash, { ...of, clash }, text('personClashSettled'));
        }}
      >
        {text('personKeepAsIs')}
      </Button>
    </p>
  ));
}
