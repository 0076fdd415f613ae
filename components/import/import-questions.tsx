import { answerAll, type GivenAnswers } from '@/components/import/given-answers';
import { Button } from '@/components/ui/button';
import { CheckField } from '@/components/ui/check-field';
import { plural, text } from '@/lib/text';
import type { ImportCounts, PackedRows } from '@/lib/transfer/import/import-sight';
import type { AboutFile, ReadingChoices } from '@/lib/transfer/import/read-import';
import { readFileDay, type DateOrder } from '@/lib/transfer/import/file-date';
import { useToday } from '@/components/ui/use-today';
import { fieldText } from '@/components/import/import-words';

interface Props {
  about: AboutFile;
  choices: ReadingChoices;
  counts: ImportCounts;
  rows: PackedRows;
  answers: GivenAnswers;
  onChoose: (choices: Partial<ReadingChoices>) => void;
  onAnswers: (answers: GivenAnswers) => void;
}

/** What is asked once for the whole file. */
export function ImportQuestions(props: Props) {
  const { about, choices, counts, rows, answers, onChoose, onAnswers } = props;
  return (
    <>
      {about.twoWays === null ? null : (
        <OrderQuestion
          written={about.twoWays}
          order={choices.order}
          onOrder={(order) => onChoose({ order })}
        />
      )}
      {about.hasContacts && about.kind === 'zip' ? (
        <CheckField
          label={text('importWithContacts')}
          isOn={choices.withContacts}
          onChange={(withContacts) => onChoose({ withContacts })}
        />
      ) : null}
      {counts.asked === 0 ? null : (
        <fieldset className="import-question">
          <legend>{plural('importQuestion', counts.asked)}</legend>
          <div className="import-filters">
            {(['yours', 'file'] as const).map((answer) => (
              <Button
                key={answer}
                look="chip"
                aria-pressed={answers.byPlace.size === 0 && answers.otherwise === answer}
                onClick={() => onAnswers(answerAll(rows, answer))}
              >
                {text(answer === 'yours' ? 'importAllYours' : 'importAllFile')}
              </Button>
            ))}
          </div>
          <p className="quiet">{text('importQuestionAbout')}</p>
        </fieldset>
      )}
    </>
  );
}

interface OrderProps {
  written: string;
  order: DateOrder | null;
  onOrder: (order: DateOrder) => void;
}

function OrderQuestion({ written, order, onOrder }: OrderProps) {
  const today = useToday();
  return (
    <fieldset className="import-question">
      <legend>{text('importOrder', written)}</legend>
      <div className="import-filters">
        {(['dmy', 'mdy'] as const).map((each) => (
          <Button
            key={each}
            look="chip"
            aria-pressed={order === each}
            onClick={() => onOrder(each)}
          >
            {fieldText('connectedOn', readFileDay(written, each) ?? written, today)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
