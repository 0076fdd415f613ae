import { download } from '@/components/browser/download';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { today } from '@/lib/clock';
import type { Id } from '@/lib/domain/record';
import { StorageProblem } from '@/lib/storage/problem';
import { plural, text } from '@/lib/text';

/** Saves one person's data as a file among the downloads; never rejects: what failed is said. */
export function useExportPerson(): (personId: Id) => Promise<void> {
  const notebook = useNotebook();
  const toast = useToast();
  return async (personId) => {
    try {
      const [{ makePersonBackup }, { personFileName }] = await Promise.all([
        import('@/lib/safety/make-person-backup'),
        import('@/lib/transfer/backup/person-file-name'),
      ]);
      const made = await makePersonBackup(personId);
      if (made === null) return toast({ text: text('refused_personGone') });
      download(personFileName(made.name, today()), 'application/json', made.text);
      toast({ text: text('dataPersonExported', made.name, plural('dataRecords', made.records)) });
    } catch (error) {
      toast({ text: text('dataPersonNotExported') });
      if (error instanceof StorageProblem) notebook.fail(error);
      else reportError(error);
    }
  };
}
