import { useToast } from '@/components/ui/toasts';
import { useToday } from '@/components/ui/use-today';
import { useNotebook } from '@/components/storage/notebook';
import { Refused } from '@/lib/acts/act';
import { editRecord } from '@/lib/acts/edit-record';
import { removeRecord } from '@/lib/acts/remove';
import type { Edits } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
import type { TimelineRecord } from '@/lib/domain/record';
import type { Committed } from '@/lib/storage/commit';
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
  const notebook = useNotebook();
  const toast = useToast();
  const today = useToday();
  const isStored = async (act: Promise<Committed | null>): Promise<boolean> => {
    try {
      return (await act) !== null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      toast({ text: text(`refused_${error.reason}`) });
      return false;
    }
  };
  return {
    today,
    edit: (record, fields, said) => {
      const edits: Edits<Record<string, unknown>> = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          { value, basedOn: record.stamps[field]?.version ?? 0 },
        ]),
      );
      const input = { personId: record.personId, recordId: record.id, edits };
      return isStored(notebook.act(editRecord, input, said));
    },
    remove: (record) => {
      const input = { personId: record.personId, recordId: record.id };
      return isStored(notebook.act(removeRecord, input, text('personRemoved')));
    },
  };
}
