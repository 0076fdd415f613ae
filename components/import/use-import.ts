import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { keepColumns, recallColumns } from '@/lib/browser/column-memory';
import { COLUMN_TARGETS, type ColumnMap } from '@/lib/transfer/import/columns';
import type { ImportSight } from '@/lib/transfer/import/import-sight';
import { NO_CHOICES, type ReadingChoices } from '@/lib/transfer/import/read-import';
import { StorageProblem } from '@/lib/storage/problem';
import { startTask } from '@/lib/worker/start-task';
import { Cancelled } from '@/lib/worker/task';

/** What was remembered, as far as it still means something. */
function targetOf(said: string | null): ColumnMap[number] {
  return COLUMN_TARGETS.find((target) => target === said) ?? null;
}

/** A file that was picked, and what is known of it by now. */
export interface PickedFile {
  file: File;
  choices: ReadingChoices;
  /** null: it is being read; `failed`: something nobody foresaw. */
  sight: ImportSight | 'failed' | null;
}

/** Looking at a file before anything of it is stored. */
export interface ImportLook {
  picked: PickedFile | null;
  pick: (file: File) => void;
  choose: (choices: Partial<ReadingChoices>) => void;
  /** Goes on with a file whose columns are explained. */
  explain: (columns: NonNullable<ReadingChoices['columns']>) => void;
  leave: () => void;
}

/** Reads the file that is picked, off the page's thread; a later file, or a later word about it, overtakes an earlier one. */
export function useImport(): ImportLook {
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const notebook = useNotebook();
  const turn = useRef<AbortController | null>(null);
  useEffect(() => () => turn.current?.abort(), []);
  const look = useCallback(
    async (file: File, choices: ReadingChoices) => {
      turn.current?.abort();
      const { signal } = (turn.current = new AbortController());
      setPicked({ file, choices, sight: null });
      try {
        const sight = await startTask('sight file', { file, choices }, { signal });
        if (signal.aborted) return;
        const known = sight.is === 'table' ? await recallColumns(sight.header) : null;
        if (known !== null && sight.is === 'table') sight.guess = known.map(targetOf);
        if (signal.aborted) return;
        // Drawn in steps, so that the page answers in between.
        startTransition(() => setPicked({ file, choices, sight }));
      } catch (error) {
        if (error instanceof Cancelled || signal.aborted) return;
        if (error instanceof StorageProblem) notebook.fail(error);
        else reportError(error);
        setPicked({ file, choices, sight: 'failed' });
      }
    },
    [notebook],
  );
  const pick = useCallback((file: File) => void look(file, NO_CHOICES), [look]);
  return {
    picked,
    pick,
    choose: (choices) => {
      if (picked !== null) void look(picked.file, { ...picked.choices, ...choices });
    },
    explain: (columns) => {
      if (picked === null) return;
      if (picked.sight !== null && picked.sight !== 'failed' && picked.sight.is === 'table') {
        void keepColumns(picked.sight.header, columns).catch(reportError);
      }
      void look(picked.file, { ...picked.choices, columns });
    },
    leave: () => {
      turn.current?.abort();
      setPicked(null);
    },
  };
}
