import { useEffect, useState } from 'react';
import type { GivenAnswers } from '@/components/import/given-answers';
import { countedWords, titleOf } from '@/components/import/import-words';
import { ImportProgressLine } from '@/components/import/import-progress-line';
import {
  useCommitImport,
  type Imported,
  type ImportEnd,
} from '@/components/import/use-commit-import';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';
import type { ImportSight } from '@/lib/transfer/import/import-sight';
import type { ReadingChoices } from '@/lib/transfer/import/read-import';

interface Props {
  file: File;
  choices: ReadingChoices;
  sight: Extract<ImportSight, { is: 'preview' }>;
  answers: GivenAnswers;
  onWriting: (isWriting: boolean) => void;
  onEnd: (imported: Imported | null) => void;
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
  const would = { ...counts, changed: counts.changed + answers.changes };
  const isNothing = countedWords(would).length === 0;
  const isOrderMissing = about.twoWays !== null && choices.order === null;
  const begin = async (isUnguarded: boolean): Promise<void> => {
    const { byPlace, otherwise } = answers;
    const people = would.new + would.changed;
    const task = { file, choices, answers: [...byPlace], otherwise, people };
    const end = await start(task, countedWords(would), isUnguarded);
    if (typeof end === 'object') onEnd(end);
    else setEnded(end);
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
            {ended === 'unguarded' ? text('importUnguarded') : titleOf(would)}
          </Button>
        )}
        {step === null ? (
          <Button look={isNothing ? 'plain' : 'quiet'} onClick={() => onEnd(null)}>
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
