import { snoozeDays } from '@/components/queue/snooze-days';
import { Button } from '@/components/ui/button';
import { chipWord } from '@/components/ui/chip-word';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { language, text } from '@/lib/text';

interface Props {
  /** The day the row shows from by itself. */
  showFrom: Day;
  today: Day;
  onChoose: (until: Day) => void;
}

/** Until when: three choices, each with the day it leads to. */
export function SnoozeChoices({ showFrom, today, onChoose }: Props) {
  return (
    <div className="queue-snooze" role="group" aria-label={text('queueSnoozeUntil')}>
      {snoozeDays(showFrom, today).map(({ chip, day }, place) => (
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
