import { useEffect, useState } from 'react';
import type { GivenAnswers } from '@/components/import/given-answers';
import { ImportProgressLine } from '@/components/import/import-progress-line';
import { useCommitImport, type ImportEnd } from '@/components/import/use-commit-import';
import { Button } from '@/components/ui/button';
import { plural, text } from '@/lib/text';
import type { ImportCounts, ImportSight } from '@/lib/transfer/import/import-sight';
import type { ReadingChoices } from '@/lib/transfer/import/read-import';

interface Props {
  file: File;
  choices: ReadingChoices;
  sight: Extract<ImportSight, { is: 'preview' }>;
  answers: GivenAnswers;
  onWriting: (isWriting: boolean) => void;
  onEnd: (hasImported: boolean) => void;
}

/** Does it, or leaves it; while it is done, how far it is. */
export function ImportFoot({ file, choices, sight, answers, onWriting, onEnd }: Props) {
  const { step, start, cancel } = useCommitImport();
  const [ended, setEnded] = useState<ImportEnd | null>(null);
  const isUnderWay = step !== null;
  useEffect(() => {
    onWriting(isUnderWay);
    return () => onWriting(false);
  }, [isUnderWay, onWriting]);
  const { about, counts } = sight;
  const isNothing = howMany(counts, answers) === 0;
  const isOrderMissing = about.twoWays !== null && choices.order === null;
  const begin = async (isUnguarded: boolean): Promise<void> => {
    const { byPlace, otherwise } = answers;
    const people = howMany(counts, answers);
    const task = { file, choices, answers: [...byPlace], otherwise, people };
    const end = await start(task, saidOf(counts), isUnguarded);
    setEnded(end);
    if (end === 'done') onEnd(true);
  };
  return (
    <div className="import-foot">
      {ended === 'unguarded' ? (
        <p className="import-wrong" role="alert">
          {text('importNoSnapshot')}
        </p>
      ) : null}
      {ended === 'failed' ? (
        <p className="import-wrong" role="alert">
          {text('importFailed')}
        </p>
      ) : null}
      {isNothing ? <p role="status">{text('importNothing')}</p> : null}
      {isOrderMissing ? <p className="quiet">{text('importOrderFirst')}</p> : null}
      <div className="import-acts">
        {isNothing ? null : (
          <Button
            look="primary"
            disabled={isOrderMissing}
            aria-busy={step !== null}
            onClick={() => void begin(ended === 'unguarded')}
          >
            {ended === 'unguarded' ? text('importUnguarded') : titleOf(counts)}
          </Button>
        )}
        {step === null ? (
          <Button look={isNothing ? 'plain' : 'quiet'} onClick={() => onEnd(false)}>
            {text(isNothing ? 'importBack' : 'importOther')}
          </Button>
        ) : (
          <Button look="quiet" onClick={cancel}>
            {text('cancel')}
          </Button>
        )}
        <ImportProgressLine step={step} isCancelled={ended === 'cancelled'} />
      </div>
    </div>
  );
}

/** How many rows would change something; an answer can make one of a row that is the same. */
function howMany(
  { new: made, changed, asked, records, contacts }: ImportCounts,
  answers: GivenAnswers,
): number {
  const isAnyFile =
    asked > 0 && (answers.otherwise === 'file' || [...answers.byPlace.values()].includes('file'));
  return made + changed + records + contacts + (isAnyFile ? 1 : 0);
}

function titleOf({ new: made, changed }: ImportCounts): string {
  if (made > 0) return plural('importDo', made);
  return changed > 0 ? plural('importDoChanges', changed) : text('importDoRest');
}

function saidOf({ new: made, changed }: ImportCounts): string {
  return text('importDone', plural('importDoneNew', made), plural('importDoneChanged', changed));
}
