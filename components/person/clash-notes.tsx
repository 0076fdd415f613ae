import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/person/sentence';
import { openClashes } from '@/components/person/open-clashes';
import type { Stored } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  record: Stored;
  field: string;
  /** The other value as a text. */
  show: (lost: unknown) => string;
  onUse: (lost: unknown) => void;
}

/** Beneath a field that two windows set at once: the value that did not stay, and the way to take it. */
export function ClashNotes({ record, field, show, onUse }: Props) {
  return openClashes(record, field).map(({ at, lost }) => (
    <p key={at} className="clash">
      <Sentence
        of="personClash"
        parts={[<q key="lost">{show(lost) || text('personNothing')}</q>]}
      />{' '}
      <Button look="plain" onClick={() => onUse(lost)}>
        {text('personUseInstead')}
      </Button>
    </p>
  ));
}
