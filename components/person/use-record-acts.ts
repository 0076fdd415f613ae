import { useQuickAct } from '@/components/person/use-quick-act';
import { useToday } from '@/components/ui/use-today';
import { editRecord } from '@/lib/acts/edit-record';
import { removeRecord } from '@/lib/acts/remove';
import type { Edits } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What can be done to a timeline record at one click; a refusal is said where a toast would be. */
export interface RecordActs {
  today: Day;
  /** Resolves to whether it is stored. */
  edit: <R extends TimelineRecord>(record: R, fields: Partial<R>, said: string) => Promise<boolean>;
  remove: (record: TimelineRecord) => Promise<boolean>;
}

/** Acts on timeline records that need no form. */
export function useRecordActs(): RecordActs {
  const act = useQuickAct();
  const today = useToday();
  return {
    today,
    edit: async (record, fields, said) => {
      const edits: Edits<Record<string, unknown>> = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          { value, basedOn: record.stamps[field]?.version ?? 0 },
        ]),
      );
      const input = { personId: record.personId, recordId: record.id, edits };
      return (await act(editRecord, input, said)) !== null;
    },
    remove: async (record) => {
      const input = { personId: record.personId, recordId: record.id };
      return (await act(removeRecord, input, text('personRemoved'))) !== null;
    },
  };
}
