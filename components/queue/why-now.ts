import { dateFormat, forFormat } from '@/lib/days/date-format';
import { showDay, type DayShowing } from '@/lib/days/show-day';
import { daysBetween, type Day } from '@/lib/domain/day';
import type { Section } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { jobChange } from '@/lib/job-words';
import { plural, text } from '@/lib/text';
import { plannedTouchTitle } from '@/lib/touch-names';

/** Why an item is in the queue: what Kith says, what the user once wrote ('' for nothing), and how it stands. */
export interface WhyNow {
  lead: string;
  written: string;
  /** What could be done about it, or ''. */
  advice: string;
  tone: 'overdue' | 'due' | 'quiet';
}

/** The second line of a row. Under Later nothing presses, whatever its day. */
export function whyNow(row: QueueRow, section: Section, showing: DayShowing): WhyNow {
  return {
    lead: leadOf(row, showing),
    written: row.text,
    advice: adviceOf(row, showing),
    tone: toneOf(row, section, showing),
  };
}

function leadOf(row: QueueRow, showing: DayShowing): string {
  switch (row.kind) {
    case 'follow-up': {
      const setOnDay = showDay(row.setOn ?? row.due, { ...showing, isWeekdayLeftOut: true });
      return text('queueWhyFollowUp', setOnDay);
    }
    case 'planned touch':
      return plannedLead(row, showing);
    case 'promise': {
      const key = row.promisedBy === 'me' ? 'queueWhyPromise' : 'queueWhyPromiseMyself';
      return text(key, nearDay(row.due, showing));
    }
    case 'congratulate':
      return row.job === undefined ? '' : jobChange(row.job);
    case 'good moment':
      return row.due === showing.today
        ? text('queueWhyMoment')
        : text('queueWhyMomentOn', nearDay(row.due, showing));
    case 'thanks':
      return text('queueWhyThanks');
    case 'rhythm': {
      if (row.isUnanswered) return text('queueWhyUnanswered');
      const gap = gapName(row.wantedGap);
      const past = daysBetween(row.due, showing.today);
      return past > 0 ? plural('queueWhyRhythmPast', past, gap) : text('queueWhyRhythm', gap);
    }
  }
}

function adviceOf(row: QueueRow, { today }: DayShowing): string {
  return row.promisedBy === 'me' && row.due >= today ? text('queueWhyTellThem') : '';
}

/** "4-week", or "10-day" where it makes no whole weeks. */
function gapName(days: number): string {
  return days % 7 === 0 ? plural('queueGapWeek', days / 7) : plural('queueGapDay', days);
}

function plannedLead(row: QueueRow, showing: DayShowing): string {
  const what = plannedTouchTitle(row.touchKind);
  if (row.due === showing.today) return text('queueWhyPlannedToday', what);
  const when = nearDay(row.due, showing);
  if (row.due > showing.today) return text('queueWhyPlanned', what, when);
  return text('queueWhyDidItHappen', what, when);
}

/** "Wednesday" where no other Wednesday can be meant, else "Wed 2 Dec". */
function nearDay(day: Day, showing: DayShowing): string {
  if (Math.abs(daysBetween(showing.today, day)) > 6) return showDay(day, showing);
  return dateFormat(showing.locale, { weekday: 'long' }).format(forFormat(day));
}

function toneOf(row: QueueRow, section: Section, { today }: DayShowing): WhyNow['tone'] {
  if (section === 'later' || row.showFrom > today) return 'quiet';
  if (row.isUnanswered) return 'quiet';
  if (row.limitDay !== null && row.limitDay < today) return 'overdue';
  return row.due <= today ? 'due' : 'quiet';
}
