import { lazy, Suspense } from 'react';
import { SnoozeChoices } from '@/components/queue/snooze-choices';
import type { RowActs } from '@/components/queue/use-row-acts';
import { Button } from '@/components/ui/button';
import type { Day } from '@/lib/domain/day';
import type { PersonInQueue } from '@/lib/domain/queue';
import { text } from '@/lib/text';

/** Loaded after the first paint, then at once there. */
export const loadDoneForm = () => import('@/components/queue/done-form');
const DoneForm = lazy(async () => ({ default: (await loadDoneForm()).DoneForm }));

/** What of the opened row is unfolded besides its buttons. */
export type Unfolded = 'done' | 'snooze' | null;

interface Props {
  entry: PersonInQueue;
  today: Day;
  unfolded: Unfolded;
  onUnfold: (unfolded: Unfolded) => void;
  acts: RowActs;
}

/** What can be done with the selected row: its buttons, or in their place the small form of Done. */
export function RowActions({ entry, today, unfolded, onUnfold, acts }: Props) {
  const { profileKey } = entry.speaks;
  if (unfolded === 'done') {
    return (
      <Suspense fallback={<div className="queue-actions" />}>
        <DoneForm
          key={entry.speaks.id}
          row={entry.speaks}
          today={today}
          onClose={() => onUnfold(null)}
        />
      </Suspense>
    );
  }
  return (
    <>
      <div className="queue-actions">
        <Button look="primary" onClick={() => onUnfold('done')}>
          {text('queueDone')}
        </Button>
        <Button
          aria-expanded={unfolded === 'snooze'}
          onClick={() => onUnfold(unfolded === 'snooze' ? null : 'snooze')}
        >
          {text('queueSnooze')}
        </Button>
        {profileKey === null ? null : (
          <Button look="quiet" onClick={() => acts.openPage(profileKey)}>
            {text('queueOpenProfile')}
          </Button>
        )}
        <Button look="quiet" onClick={() => void acts.dropItem(entry)}>
          {text('queueDrop')}
        </Button>
      </div>
      {unfolded === 'snooze' ? (
        <SnoozeChoices
          showFrom={firstDayOf(entry)}
          today={today}
          onChoose={(until) => {
            onUnfold(null);
            void acts.snoozeUntil(entry, until);
          }}
        />
      ) : null}
    </>
  );
}

/** The first day on which one of a row's items shows. */
function firstDayOf({ speaks, beneath }: PersonInQueue): Day {
  return [speaks, ...beneath]
    .map((row) => row.showFrom)
    .reduce((first, day) => (day < first ? day : first), speaks.showFrom);
}
