import { Button } from '@/components/ui/button';
import { language, plural, text } from '@/lib/text';

interface Props {
  /** How many are chosen. */
  count: number;
  /** How many a click would choose; 0: they are chosen all. */
  more: number;
  onExport: () => void;
  onAll: () => void;
  onClear: () => void;
}

/** At the foot of the list while somebody is chosen: how many, and what to do with them. */
export function ChosenFoot({ count, more, onExport, onAll, onClear }: Props) {
  return (
    <div className="chosen-foot">
      <span className="chosen-count" role="status">
        {plural('peopleChosen', count)}
      </span>
      <Button onClick={onExport}>{text('peopleExport')}</Button>
      {more === 0 ? null : (
        <Button look="quiet" onClick={onAll}>
          {text('peopleChooseAll', new Intl.NumberFormat(language()).format(count + more))}
        </Button>
      )}
      <Button look="quiet" onClick={onClear}>
        {text('peopleChooseNone')}
      </Button>
    </div>
  );
}
