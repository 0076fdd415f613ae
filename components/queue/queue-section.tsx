import { useId, type ReactNode } from 'react';
import type { Section } from '@/lib/domain/queue';
import { language, text, type TextKey } from '@/lib/text';

const TITLES: Record<Section, TextKey> = {
  overdue: 'queueOverdue',
  today: 'queueToday',
  thisWeek: 'queueThisWeek',
  later: 'queueLater',
};

interface Props {
  section: Section;
  /** How many there are; null: nobody counted. */
  count: number | null;
  /** The rows, as list items. */
  children: ReactNode;
  /** What stands beneath them. */
  foot?: ReactNode;
}

/** One section of the queue under its heading. */
export function QueueSection({ section, count, children, foot }: Props) {
  const headingId = useId();
  return (
    <section className="queue-section">
      <div className="queue-section-head">
        <h2 id={headingId}>{text(TITLES[section])}</h2>
        {count === null ? null : <span>{new Intl.NumberFormat(language()).format(count)}</span>}
      </div>
      <ul aria-labelledby={headingId}>{children}</ul>
      {foot}
    </section>
  );
}
