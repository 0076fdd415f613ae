import { Button } from '@/components/ui/button';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { chipDay } from '@/lib/domain/follow-up-chips';
import { language, text } from '@/lib/text';

const CHOICES = [
  ['tomorrow', 'uiChipTomorrow'],
  ['next-week', 'uiChipNextWeek'],
  ['one-month', 'uiChipOneMonth'],
] as const;

interface Props {
  today: Day;
  onChoose: (until: Day) => void;
}

/** Until when: three choices, each with the day it leads to. */
export function SnoozeChoices({ today, onChoose }: Props) {
  return (
    <div className="queue-snooze" role="group" aria-label={text('queueSnoozeUntil')}>
      {CHOICES.map(([chip, label], place) => {
        const day = chipDay(chip, today);
        if (day === null) return null;
        return (
          <Button
            key={chip}
            look="chip"
            // The choices were asked for just now, so the focus belongs on the first.
            autoFocus={place === 0}
            onClick={() => onChoose(day)}
          >
            {text('uiChipWithDay', text(label), showDay(day, { locale: language(), today }))}
          </Button>
        );
      })}
    </div>
  );
}
