import { Button } from '@/components/ui/button';
import { readingIn } from '@/lib/days/read-day';
import { readShownDay } from '@/lib/days/read-shown-day';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { chipDay, FOLLOW_UP_CHIPS, type FollowUpChip } from '@/lib/domain/follow-up-chips';
import { readDayShorthand } from '@/lib/domain/read-day';
import { language, text, type TextKey } from '@/lib/text';
import '@/components/ui/follow-up-chips.css';

const WORDS: Record<FollowUpChip, TextKey> = {
  tomorrow: 'uiChipTomorrow',
  'next-week': 'uiChipNextWeek',
  'two-weeks': 'uiChipTwoWeeks',
  'one-month': 'uiChipOneMonth',
  'three-months': 'uiChipThreeMonths',
  none: 'uiChipNone',
};

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
        const word = text(WORDS[chip]);
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
            onClick={() => onChoose(textOf(leadsTo, shown, today, locale))}
          >
            {word}
            <span className="follow-up-chip-day">{shown}</span>
          </Button>
        );
      })}
    </div>
  );
}

// The day and not the chip's word: "tomorrow" in a draft would mean another day tomorrow. ISO where a
// language's own way of writing the day is not read back as that day.
function textOf(day: Day, shown: string, today: Day, locale: string): string {
  const readBack =
    readDayShorthand(shown, readingIn(locale, today)) ?? readShownDay(shown, { today, locale });
  return readBack === day ? shown : day;
}
