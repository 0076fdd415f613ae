import type { MouseEvent, ReactNode } from 'react';
import type { Place } from '@/components/queue/use-selection';
import { Why } from '@/components/queue/why';
import { Initials } from '@/components/ui/initials';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { language, text } from '@/lib/text';

interface Props {
  place: Place;
  today: Day;
  isSelected: boolean;
  onSelect: (id: string) => void;
  onOpenPerson: (personId: string) => void;
  /** What can be done, in the selected row. */
  children: ReactNode;
}

/** One person in the queue: name and why now; the selected row opens in place. */
export function QueueRow({ place, today, isSelected, onSelect, onOpenPerson, children }: Props) {
  const { entry, section, id } = place;
  const { speaks, beneath, personId } = entry;
  const select = ({ target }: MouseEvent): void => {
    // Buttons and fields in the row speak for themselves.
    if (target instanceof Element && target.closest('button, form') !== null) return;
    onSelect(id);
  };
  const day = section === 'later' ? speaks.showFrom : section === 'thisWeek' ? speaks.due : null;
  return (
    // The pointer may hit the row anywhere; the keyboard has the arrow keys and the button at its end.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      className={`queue-row ${isSelected ? 'queue-row-selected' : ''}`}
      aria-label={speaks.name}
      onClick={select}
    >
      <Initials name={speaks.name} />
      <div className="queue-row-body">
        <div className="queue-row-top">
          <button
            type="button"
            className="queue-row-name"
            tabIndex={isSelected ? 0 : -1}
            onClick={() => onOpenPerson(personId)}
          >
            <bdi>{speaks.name}</bdi>
          </button>
          {day === null ? null : (
            <span className="queue-row-day">{showDay(day, { locale: language(), today })}</span>
          )}
        </div>
        {[speaks, ...beneath].map((row) => (
          <Why key={row.id} row={row} section={section} today={today} />
        ))}
        {isSelected ? children : null}
      </div>
      {isSelected ? null : (
        <button
          type="button"
          className="queue-row-more"
          tabIndex={-1}
          aria-expanded={false}
          aria-label={text('queueRowMore')}
          onClick={() => onSelect(id)}
        >
          <svg viewBox="0 0 8 12" aria-hidden="true">
            <path d="M2 2l4 4-4 4" />
          </svg>
        </button>
      )}
    </li>
  );
}
