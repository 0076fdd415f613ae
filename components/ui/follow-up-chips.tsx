import { Button } from '@/components/ui/button';
import { chipWord } from '@/components/ui/chip-word';
import { dayAsText } from '@/lib/days/day-as-text';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { chipDay, FOLLOW_UP_CHIPS } from '@/lib/domain/follow-up-chips';
import { language, text } from '@/lib/text';
import '@/components/ui/follow-up-chips.css';

interface Props {
  today: Day;
  /** The day chosen so far. */
  day: Day | null;
  /** Told the text to put into the field; empty for none. */
  onChoose: (text: string) => void;
}

/** The usual days of a follow-up, each showing the day it leads to. */
export function FollowUpChips({ today, day, onChoose }: Props) {
  const locale = language();
  return (
    <div className="follow-up-chips">
      {FOLLOW_UP_CHIPS.map((chip) => {
        const leadsTo = chipDay(chip, today);
        const word = chipWord(chip);
        if (leadsTo === null) {
          return (
            <Button key={chip} look="chip" onClick={() => onChoose('')}>
              {word}
            </Button>
          );
        }
        const shown = showDay(leadsTo, { locale, today });
        return (
          <Button
            key={chip}
            look="chip"
            isOn={leadsTo === day}
            aria-label={text('uiChipWithDay', word, shown)}
            // The day and not the chip's word: "tomorrow" in a draft would mean another day tomorrow.
            onClick={() => onChoose(dayAsText(leadsTo, { today, locale, towards: 'future' }))}
          >
            {word}
            <span className="follow-up-chip-day">{shown}</span>
          </Button>
        );
      })}
    </div>
  );
}
