import { useId } from 'react';
import { actSentence } from '@/components/queue/act-sentence';
import { useUndoChange } from '@/components/queue/use-undo-change';
import { Button } from '@/components/ui/button';
import { isFinal } from '@/lib/acts/is-final';
import { showAgo } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { JournalEntry } from '@/lib/storage/schema';
import { language, text } from '@/lib/text';

/** One change: what was done, when, and the way back. */
export function RecentChange({ entry, today }: { entry: JournalEntry; today: Day }) {
  const undo = useUndoChange();
  const sentenceId = useId();
  return (
    <li className="change">
      <div className="change-text">
        <p id={sentenceId} dir="auto">
          {actSentence(entry)}
        </p>
        <p className="quiet">{whenOf(entry, today)}</p>
      </div>
      {isFinal(entry.name) ? null : entry.undoneBy === null ? (
        <Button aria-describedby={sentenceId} onClick={() => undo(entry.actId)}>
          {text('undo')}
        </Button>
      ) : (
        <span className="quiet">{text('undone')}</span>
      )}
    </li>
  );
}

/** "today, 14:05" for today, else how long ago. */
function whenOf({ day, at }: JournalEntry, today: Day): string {
  const locale = language();
  const ago = showAgo(day, today, locale);
  if (day !== today) return ago;
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return text('queueChangedAt', ago, clock.format(new Date(at)));
}
