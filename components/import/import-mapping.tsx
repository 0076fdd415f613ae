import { useEffect, useRef, useState } from 'react';
import { targetName } from '@/components/import/import-words';
import { Button } from '@/components/ui/button';
import { ChoiceField } from '@/components/ui/choice-field';
import { Sentence } from '@/components/ui/sentence';
import { text } from '@/lib/text';
import { COLUMN_TARGETS, type ColumnMap } from '@/lib/transfer/import/columns';
import type { ImportSight } from '@/lib/transfer/import/import-sight';

interface Props {
  file: File;
  sight: Extract<ImportSight, { is: 'table' }>;
  onExplain: (columns: ColumnMap) => void;
  onLeave: () => void;
}

/** What the columns of a file mean that Kith does not know: guessed, shown with what is in them, and for the user to say. */
export function ImportMapping({ file, sight, onExplain, onLeave }: Props) {
  const { header, samples, guess } = sight;
  const [columns, setColumns] = useState<ColumnMap>(guess);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasName = columns.some((each) => each !== null && NAMES.has(each));
  const options = [
    { value: '', label: text('importColumnNone') },
    ...COLUMN_TARGETS.map((target) => ({ value: target as string, label: targetName(target) })),
  ];
  const choose = (place: number, chosen: string): void => {
    const target = COLUMN_TARGETS.find((each) => each === chosen) ?? null;
    setColumns(columns.map((each, at) => (at === place ? target : each)));
  };
  return (
    <section className="import-preview" aria-labelledby="import-columns">
      <h2 id="import-columns" ref={heading} tabIndex={-1}>
        <Sentence of="importColumns" parts={[<bdi key="name">{file.name}</bdi>]} />
      </h2>
      <p>{text('importColumnsAbout')}</p>
      <ul className="import-columns">
        {header.map((name, place) => (
          // A header may have two columns without a name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className="import-column">
            <div className="import-column-said">
              <bdi className="import-row-name">{name.trim() || text('importColumnUnnamed')}</bdi>
              <p className="quiet cut" dir="auto">
                {samplesOf(samples, place)}
              </p>
            </div>
            <ChoiceField
              label={text('importColumnMeans', name.trim() || text('importColumnUnnamed'))}
              isLabelHidden
              value={columns[place] ?? ''}
              options={options}
              onChange={(chosen) => choose(place, chosen)}
            />
          </li>
        ))}
      </ul>
      <div className="import-foot">
        {hasName ? null : (
          <p className="quiet" role="status">
            {text('importNameNeeded')}
          </p>
        )}
        <div className="import-acts">
          <Button look="primary" disabled={!hasName} onClick={() => onExplain(columns)}>
            {text('importColumnsGo')}
          </Button>
          <Button look="quiet" onClick={onLeave}>
            {text('importOther')}
          </Button>
        </div>
      </div>
    </section>
  );
}

const NAMES: ReadonlySet<string> = new Set(['name', 'givenName', 'familyName']);

function samplesOf(samples: readonly string[][], place: number): string {
  return samples
    .map((cells) => cells[place]?.trim() ?? '')
    .filter(Boolean)
    .join(' · ')
    .slice(0, 120);
}
