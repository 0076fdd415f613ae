import '@/components/queue/queue.css';
import { text } from '@/lib/text';

/** Said in the queue's place when the store cannot be read: never an empty list. */
export function QueueProblem() {
  return (
    <p className="queue-failed" role="alert">
      {text('queueFailed')}
    </p>
  );
}
