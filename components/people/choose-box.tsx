import { Initials } from '@/components/ui/initials';
import { text } from '@/lib/text';
import '@/components/people/choose.css';

interface Props {
  name: string;
  isChosen: boolean;
  /** `isRange`: from the one chosen last to this one. */
  onChoose: (isRange: boolean) => void;
}

/** The initials of somebody in the list, and in their place a box to choose them, once one points there. */
export function ChooseBox({ name, isChosen, onChoose }: Props) {
  return (
    <span className="choose">
      <Initials name={name} />
      <input
        type="checkbox"
        className="choose-box"
        // The row has the focus, and Space chooses there.
        tabIndex={-1}
        aria-label={text('peopleChoose', name)}
        checked={isChosen}
        readOnly
        onClick={(event) => onChoose(event.shiftKey)}
      />
    </span>
  );
}
