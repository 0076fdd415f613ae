import { lazily } from '@/components/ui/lazily';
import { useEffect, useState, type ReactNode } from 'react';
import { QueueEmpty } from '@/components/queue/queue-empty';
import { QueueRow } from '@/components/queue/queue-row';
import { QueueSection } from '@/components/queue/queue-section';
import { DoneForm, RowActions, SnoozeChoices, type Unfolded } from '@/components/queue/row-actions';
import { SectionFoot } from '@/components/queue/section-foot';
import { useQueueKeys } from '@/components/queue/use-queue-keys';
import type { QueueNow } from '@/components/queue/use-queue';
import { useRowActs } from '@/components/queue/use-row-acts';
import { useSections } from '@/components/queue/use-sections';
import { useSelection } from '@/components/queue/use-selection';
import { text } from '@/lib/text';
import '@/components/queue/queue.css';

const KeysHelp = lazily(async () => (await import('@/components/queue/keys-help')).KeysHelp);

/** What a page tells the queue it shows. */
export interface QueueOptions {
  /** Opens a person's page, by id. */
  onOpenPerson: (personId: string) => void;
  /** Focuses the page's search, for the key /. */
  onSearch?: (() => void) | undefined;
  /** What can be done from an empty queue. */
  emptyExtra?: ReactNode;
  /** Whether the list takes the focus when the page opens. */
  isFocusedFirst?: boolean;
}

/** The queue as it stands: its sections and rows, moved through and acted on by pointer or keys. */
export function QueueList({ now, ...options }: QueueOptions & { now: QueueNow }) {
  const { day: today } = now;
  const [open, setOpen] = useState<{ id: string; unfolded: Unfolded } | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const sections = useSections(now);
  const places = sections.flatMap((section) => section.places);
  const { selected, select, move, list, noticeFocus, noticeBlur } = useSelection(
    places,
    options.isFocusedFirst ?? false,
  );
  const acts = useRowActs(today);
  const id = selected?.id ?? '';
  const unfolded = open?.id === id ? open.unfolded : null;
  // A form that closes late must not close the one that was opened since.
  const unfold = (next: Unfolded): void =>
    setOpen((now) => (next === null && now?.id !== id ? now : { id, unfolded: next }));
  const onHelp = (): void => setHelpOpen(true);
  const { onSearch } = options;
  const pressed = useQueueKeys({
    move,
    hasRow: selected !== undefined,
    acts,
    unfolded,
    onUnfold: unfold,
    onDrop: () => selected && void acts.dropItem(selected.entry),
    onHelp,
    onSearch,
  });
  useEffect(() => void Promise.all([DoneForm.load(), SnoozeChoices.load()]), []);
  return (
    <>
      {/* The keys are those of the rows inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="queue"
        ref={list}
        tabIndex={-1}
        role="group"
        aria-label={text('queueName')}
        onKeyDown={pressed}
        onFocus={noticeFocus}
        onBlur={noticeBlur}
      >
        {now.queue.isQuiet ? <p className="queue-quiet">{text('queueQuiet')}</p> : null}
        {places.length > 0 ? null : (
          <QueueEmpty isAnyoneKept={now.isAnyoneKept}>{options.emptyExtra}</QueueEmpty>
        )}
        {sections.map(({ section, count, places: shown, more }) => (
          <QueueSection
            key={section}
            section={section}
            count={count}
            foot={<SectionFoot {...more} />}
          >
            {shown.map((place) => (
              <QueueRow
                key={place.id}
                place={place}
                today={today}
                isSelected={place.id === id}
                onSelect={select}
                onOpenPerson={options.onOpenPerson}
              >
                <RowActions
                  entry={place.entry}
                  today={today}
                  unfolded={unfolded}
                  onUnfold={unfold}
                  acts={acts}
                />
              </QueueRow>
            ))}
          </QueueSection>
        ))}
      </div>
      {isHelpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </>
  );
}
