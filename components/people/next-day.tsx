import { None } from '@/components/people/none';
import { showDay } from '@/lib/days/show-day';
import { daysBetween, type Day } from '@/lib/domain/day';
import { language, plural, text } from '@/lib/text';

interface Props {
  day: Day | null;
  today: Day;
}

/** The day of the next follow-up: in words how far over, where it has passed, never in colour alone. */
export function NextDay({ day, today }: Props) {
  if (day === null) return <None says={text('peopleNoNext')} />;
  if (day < today) {
    return (
      <span className="people-over" title={showDay(day, { locale: language(), today })}>
        {plural('peopleOver', daysBetween(day, today))}
      </span>
    );
  }
  if (day === today) return <span className="people-due">{text('peopleToday')}</span>;
  return <>{showDay(day, { locale: language(), today })}</>;
}
