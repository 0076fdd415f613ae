import { snoozeDays } from '@/components/queue/snooze-days';
import { Button } from '@/components/ui/button';
import { chipWord } from '@/components/ui/chip-word';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { PersonInQueue } from '@/lib/domain/queue';
import { language, text } from '@/lib/text';

interface Props {
  entry: PersonInQueue;
  today: Day;
  onChoose: (until: Day) => void;
}

/** Until when: three choices, each with the day it leads to; fewer, or a word, where a promise is under the row. */
export function SnoozeChoices({ entry, today, onChoose }: Props) {
  const days = snoozeDays(firstDayOf(entry), today, promisedDayOf(entry));
  if (days.length === 0) return <p role="alert">{text('refused_pastDue')}</p>;
  return (
    <div className="queue-snooze" role="group" aria-label={text('queueSnoozeUntil')}>
      {days.map(({ chip, day }, place) => (
        <Button
          key={chip}
          look="chip"
          // The choices were asked for just now, so the focus belongs on the first.
          autoFocus={place === 0}
          onClick={() => onChoose(day)}
        >
          {text('uiChipWithDay', chipWord(chip), showDay(day, { locale: language(), today }))}
        </Button>
      ))}
    </div>
  );
}

/** The first day on which one of a row's items shows by itself. */
function firstDayOf({ speaks, beneath }: PersonInQueue): Day {
  const days = [speaks, ...beneath].map(({ showFrom }) => showFrom);
  return days.toSorted()[0] ?? speaks.showFrom;
}

/** The first day of a promise under the row, past which it cannot be put off; null: there is none. */
function promisedDayOf({ speaks, beneath }: PersonInQueue): Day | null {
  const promises = [speaks, ...beneath].filter(({ promisedBy }) => promisedBy !== null);
  return promises.map(({ due }) => due).toSorted()[0] ?? null;
}
