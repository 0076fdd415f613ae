import { memo } from 'react';
import {
  answerOne,
  answerTo,
  isChangedBy,
  type GivenAnswers,
} from '@/components/import/given-answers';
import { fieldName, fieldText, number, skippedSentence } from '@/components/import/import-words';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { text, type TextKey } from '@/lib/text';
import type { FieldSight, RowSight } from '@/lib/transfer/import/import-sight';
import type { Answer, RowOutcome } from '@/lib/transfer/import/plan/planned-row';

const OUTCOMES: Record<RowOutcome, TextKey> = {
  new: 'importNew',
  changed: 'importChanged',
  same: 'importSame',
  skipped: 'importSkipped',
};

interface Props {
  row: RowSight;
  answers: GivenAnswers;
  onAnswers: (answers: GivenAnswers) => void;
}

/** A row of the file: whom it is of, its line, and what becomes of it. */
export const ImportRow = memo(function ImportRow({ row, answers, onAnswers }: Props) {
  const { line, place, name, outcome, about, changes, questions, isPerhapsHere } = row;
  const today = useToday();
  return (
    <>
      <div className="import-row-head">
        <span className="import-row-name cut" title={name}>
          <bdi>{name === '' ? text('importNoName') : name}</bdi>
        </span>
        <span className="import-outcome">
          {text(OUTCOMES[isChangedBy(answers, row) ? 'changed' : outcome])}
        </span>
        <span className="quiet import-line">{text('importLine', number(line))}</span>
      </div>
      {about === '' ? null : (
        <p className="quiet cut" title={about}>
          <bdi>{about}</bdi>
        </p>
      )}
      {outcome === 'skipped' ? <p className="quiet">{skippedSentence(row)}</p> : null}
      {isPerhapsHere ? <p className="quiet">{text('importPerhapsHere')}</p> : null}
      {changes.map((change) => (
        <Change key={change.field} {...{ change, today }} />
      ))}
      {questions.map((question) => (
        <Question
          key={question.field}
          {...{ question, today }}
          answer={answerTo(answers, place, question.field)}
          onAnswer={(given) => onAnswers(answerOne(answers, row, question.field, given))}
        />
      ))}
    </>
  );
});

function Change({ change: { field, was, now }, today }: { change: FieldSight; today: string }) {
  return (
    <p className="import-change">
      <span className="quiet">{fieldName(field)}</span>{' '}
      {was === '' ? null : (
        <>
          <del dir="auto">{fieldText(field, was, today)}</del>{' '}
        </>
      )}
      <ins dir="auto">{fieldText(field, now, today)}</ins>
    </p>
  );
}

interface QuestionProps {
  question: FieldSight;
  today: string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** "Yours / the file's": both values are shown, and what the user typed stays until they say otherwise. */
function Question({ question, today, answer, onAnswer }: QuestionProps) {
  const { field, was, now } = question;
  const name = fieldName(field);
  const shown = (value: string): string =>
    value === '' ? text('importEmptied') : fieldText(field, value, today);
  return (
    <div className="import-change" role="group" aria-label={name}>
      <span className="quiet">{name}</span>
      {(['yours', 'file'] as const).map((each) => (
        <Button
          key={each}
          look="chip"
          className="import-answer"
          aria-pressed={answer === each}
          onClick={() => onAnswer(each)}
        >
          {text(each === 'yours' ? 'importYours' : 'importFiles')}{' '}
          <bdi>{shown(each === 'yours' ? was : now)}</bdi>
        </Button>
      ))}
    </div>
  );
}
