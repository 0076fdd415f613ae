import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DayField } from '@/components/ui/day-field';
import { useToday } from '@/components/ui/use-today';
import { showDay } from '@/lib/days/show-day';
import { readTypedDay } from '@/lib/days/read-typed-day';
import { addDays, type Day, type Weekday, type WeekStart } from '@/lib/domain/day';
import { language, text } from '@/lib/text';

interface Props {
  days: Weekday[];
  until: Day | null;
  weekStart: WeekStart;
  onDays: (days: Weekday[]) => void;
  onUntil: (until: Day | null) => Promise<void>;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** **Quiet days**: days of the week, and a time off, on which only promises show. */
export function QuietFields({ days, until, weekStart, onDays, onUntil }: Props) {
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const inOrder = WEEKDAYS.toSorted((a, b) => place(a, weekStart) - place(b, weekStart));
  const isOff = until !== null && until > today;
  const begin = async (): Promise<void> => {
    const reading = { today, locale: language(), towards: 'future' as const };
    const { day, problem: wrong } = await readTypedDay(typed, reading);
    if (wrong !== null) return setProblem(text(wrong));
    if (day === null || day <= today) return setProblem(text('settingsQuietUntilPast'));
    await onUntil(day);
    setTyped('');
  };
  return (
    <fieldset className="settings-group">
      <legend>{text('settingsQuiet')}</legend>
      <p className="quiet">{text('settingsQuietAbout')}</p>
      <div className="settings-days">
        {inOrder.map((day) => (
          <Button
            key={day}
            look="chip"
            isOn={days.includes(day)}
            onClick={() =>
              onDays(days.includes(day) ? days.filter((each) => each !== day) : [...days, day])
            }
          >
            {nameOf(day)}
          </Button>
        ))}
      </div>
      {isOff ? (
        <p className="settings-line">
          <span>{text('settingsQuietNow', showDay(until, { locale: language(), today }))}</span>
          <Button look="quiet" onClick={() => void onUntil(null)}>
            {text('settingsQuietEnd')}
          </Button>
        </p>
      ) : (
        <form
          className="settings-line"
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <DayField
            label={text('settingsQuietUntil')}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setProblem(null);
            }}
            problem={problem}
            direction="future"
          />
          <Button type="submit">{text('settingsQuietBegin')}</Button>
        </form>
      )}
    </fieldset>
  );
}

function place(day: Weekday, weekStart: WeekStart): number {
  return (day - weekStart + 7) % 7;
}

/** The fourth of January 2026 was a Sunday. */
function nameOf(day: Weekday): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(addDays('2026-01-04', day)));
}
