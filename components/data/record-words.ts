import type { TimelineRecord } from '@/lib/domain/record';

/** How a page that knows records says them; handed in, since that is another room's affair. */
export interface RecordWords {
  /** What a record is, and what it says. */
  summary: (record: TimelineRecord) => { title: string; text: string };
  /** What a field of it is called, and one of its kinds or states; null: nothing of its own. */
  field: (
    record: TimelineRecord,
    field: string,
    value: unknown,
  ) => { label: string; said: string | null } | null;
}
