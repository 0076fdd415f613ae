import { text } from '@/lib/text';
import type { CalendarWords } from '@/lib/transfer/export/calendar';

/** The sentences of a calendar in the user's language, with a place for the name and for the words: a worker has none. */
export function calendarWords(): CalendarWords {
  return {
    title: text('exportCalendarName'),
    followUp: text('exportEventFollowUp', '{1}'),
    followUpWhy: text('exportEventFollowUpWhy', '{1}', '{2}'),
    promisedByMe: text('exportEventMine', '{1}', '{2}'),
    promisedByThem: text('exportEventTheirs', '{1}', '{2}'),
    promisedToMyself: text('exportEventOwn', '{1}', '{2}'),
  };
}
