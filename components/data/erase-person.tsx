import { EraseDialog } from '@/components/data/erase-dialog';
import { useErase } from '@/components/data/use-erase';
import { Sentence } from '@/components/ui/sentence';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  person: Pick<Person, 'id' | 'name'>;
  isOpen: boolean;
  onClose: () => void;
  onErased?: (() => void) | undefined;
}

/** Erasing one person for good. */
export function ErasePerson({ person, isOpen, onClose, onErased }: Props) {
  const { isBusy, erase } = useErase();
  const start = async (): Promise<void> => {
    const said = text('dataErasedPerson', person.name);
    const isDone = await erase({ is: 'person', personId: person.id }, said);
    onClose();
    if (isDone) onErased?.();
  };
  return (
    <EraseDialog
      title={text('dataErasePersonTitle', person.name)}
      label={text('dataEraseForGood')}
      isOpen={isOpen}
      isBusy={isBusy}
      onClose={onClose}
      onErase={() => void start()}
    >
      <p>
        <Sentence of="dataErasePersonAbout" parts={[<bdi key="who">{person.name}</bdi>]} />
      </p>
      <p>{text('dataErasePersonMentions')}</p>
    </EraseDialog>
  );
}
