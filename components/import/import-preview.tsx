import { useEffect, useMemo, useRef, useState } from 'react';
import { ImportFoot } from '@/components/import/import-foot';
import { ImportQuestions } from '@/components/import/import-questions';
import { delimiterName, encodingNote, kindName, number } from '@/components/import/import-words';
import { NOTHING_ANSWERED } from '@/components/import/given-answers';
import type { Imported } from '@/components/import/use-commit-import';
import { Button } from '@/components/ui/button';
import { lazily } from '@/components/ui/lazily';
import { Sentence } from '@/components/ui/sentence';
import { plural, text, type TextKey } from '@/lib/text';
import {
  isAskedAt,
  outcomeAt,
  type ImportSight,
  type PackedRows,
} from '@/lib/transfer/import/import-sight';
import type { RowOutcome } from '@/lib/transfer/import/plan/planned-row';
import type { AboutFile, ReadingChoices } from '@/lib/transfer/import/read-import';

const ImportRows = lazily(async () => (await import('@/components/import/import-rows')).ImportRows);

/** What a first preview would wait for, had, while there is no file yet: its rows' code, and how numbers are written. */
export function prepareImportPreview(): void {
  ImportRows.load().catch(reportError);
  number(0);
}

type Preview = Extract<ImportSight, { is: 'preview' }>;
type Filter = RowOutcome | 'asked' | 'all';

const FILTERS: readonly (readonly [Filter, TextKey])[] = [
  ['all', 'importAll'],
  ['new', 'importNew'],
  ['changed', 'importChanged'],
  ['asked', 'importAsked'],
  ['same', 'importSame'],
  ['skipped', 'importSkipped'],
];

interface Props {
  file: File;
  choices: ReadingChoices;
  sight: Preview;
  /** Told when it begins to be carried out, and when that ends. */
  onWriting: (isWriting: boolean) => void;
  onChoose: (choices: Partial<ReadingChoices>) => void;
  /** null: nothing was imported. */
  onEnd: (imported: Imported | null) => void;
}

/** What an import would do, before it does anything: in figures, row by row, and with what has to be asked. */
export function ImportPreview(props: Props) {
  const { file, choices, sight, onWriting, onChoose, onEnd } = props;
  const { about, rows, counts } = sight;
  const [filter, setFilter] = useState<Filter>('all');
  const [answers, setAnswers] = useState(NOTHING_ANSWERED);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose the file is now here.
  useEffect(() => heading.current?.focus(), []);
  const places = useMemo(() => placesOf(rows, filter), [rows, filter]);
  const countOf = (which: Filter): number =>
    which === 'all' ? rows.outcomes.length : counts[which];
  return (
    <section className="import-preview" aria-labelledby="import-title">
      <div className="import-head">
        <h2 id="import-title" ref={heading} tabIndex={-1}>
          <Sentence of="importTitle" parts={[<bdi key="name">{file.name}</bdi>]} />
        </h2>
        <HowRead about={about} />
      </div>
      <ImportQuestions
        {...{ about, choices, counts, rows, answers }}
        onChoose={onChoose}
        onAnswers={setAnswers}
      />
      {counts.records === 0 ? null : <p>{plural('importRecords', counts.records)}</p>}
      {counts.contacts === 0 ? null : <p>{plural('importContacts', counts.contacts)}</p>}
      {rows.outcomes.length === 0 ? null : (
        <>
          <div className="import-filters" role="group" aria-label={text('importFilter')}>
            {FILTERS.filter(([which]) => which === 'all' || countOf(which) > 0).map(
              ([which, key]) => (
                <Button
                  key={which}
                  look="chip"
                  aria-pressed={filter === which}
                  onClick={() => setFilter(which)}
                >
                  {text(key)} <span className="import-count">{number(countOf(which))}</span>
                </Button>
              ),
            )}
          </div>
          <ImportRows key={filter} {...{ rows, places, answers }} onAnswers={setAnswers} />
        </>
      )}
      <ImportFoot {...{ file, choices, sight, answers, onWriting, onEnd }} />
    </section>
  );
}

function placesOf(rows: PackedRows, filter: Filter): Uint32Array {
  const places = new Uint32Array(rows.outcomes.length);
  let length = 0;
  for (let place = 0; place < places.length; place++) {
    const isIn =
      filter === 'all' ||
      (filter === 'asked' ? isAskedAt(rows, place) : outcomeAt(rows, place) === filter);
    if (isIn) places[length++] = place;
  }
  return places.subarray(0, length);
}

function HowRead({ about: { kind, delimiter, encoding } }: { about: AboutFile }) {
  const note = encodingNote(encoding);
  const what = kindName(kind);
  return (
    <>
      <p className="quiet">
        {delimiter === null ? what : text('importHowRead', what, delimiterName(delimiter))}
      </p>
      {note === '' ? null : <p className="import-warning">{note}</p>}
    </>
  );
}
