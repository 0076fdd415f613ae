import { lazily } from '@/components/ui/lazily';
import type { RowActs } from '@/components/queue/use-row-acts';
import { Button } from '@/components/ui/button';
import type { Day } from '@/lib/domain/day';
import type { PersonInQueue } from '@/lib/domain/queue';
import { text } from '@/lib/text';

/** Loaded after the first paint, then at once there. */
export const DoneForm = lazily(
  async () => (await import('@/components/queue/done-form')).DoneForm,
  <div className="queue-actions" />,
);
export const SnoozeChoices = lazily(
  async () => (await import('@/components/queue/snooze-choices')).SnoozeChoices,
);

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
      <DoneForm
        key={entry.speaks.id}
        row={entry.speaks}
        today={today}
        onClose={() => onUnfold(null)}
      />
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
          entry={entry}
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
