import type { ReactNode } from 'react';
import { text } from '@/lib/text';

interface Props {
  isAnyoneKept: boolean;
  /** What can be done from here, on the page that shows the queue. */
  children?: ReactNode;
}

/** An empty queue says something kind: how to begin, or that all is done. */
export function QueueEmpty({ isAnyoneKept, children }: Props) {
  return (
    <div className="queue-empty">
      <p className="queue-empty-title">{text(isAnyoneKept ? 'queueAllDone' : 'queueNobodyYet')}</p>
      <p>{text(isAnyoneKept ? 'queueAllDoneMore' : 'queueNobodyYetMore')}</p>
      {children}
    </div>
  );
}
