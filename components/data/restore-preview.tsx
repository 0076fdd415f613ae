import { useEffect, useRef, useState } from 'react';
import type { RecordWords } from '@/components/data/record-words';
import { RestoreDetails } from '@/components/data/restore-details';
import { RestoreFigures } from '@/components/data/restore-figures';
import { RestoreFindings } from '@/components/data/restore-findings';
import { RestoreFoot } from '@/components/data/restore-foot';
import { RestoreModes } from '@/components/data/restore-modes';
import type { RestoreSource } from '@/components/data/restore-source';
import { useRestorePlans } from '@/components/data/use-restore-plans';
import { dayOf } from '@/lib/days/day-of';
import { showAgo, showDay } from '@/lib/days/show-day';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { language, plural, text } from '@/lib/text';
import type { RestoreSight } from '@/lib/safety/sight-restore';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';
import '@/components/data/restore.css';

interface Props {
  source: RestoreSource;
  words: RecordWords;
  onDone: () => void;
}

/** What a restore would do, before it does anything: in figures, on demand field by field, and in either mode. */
export function RestorePreview({ source, words, onDone }: Props) {
  const live = useRestorePlans(source);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose the file is now here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="restore" aria-labelledby="restore-title">
      <h2 id="restore-title" ref={heading} tabIndex={-1}>
        {text(source.fileName === null ? 'dataRestoreSnapshot' : 'dataRestoreFile')}
      </h2>
      <MadeOn source={source} />
      {live.state === 'failed' ? (
        <p className="data-failed" role="alert">
          {text('dataUnreadable')}
        </p>
      ) : null}
      {live.state === 'ready' ? (
        <Plans of={live.value} {...{ source, words, onDone }} />
      ) : (
        <RestoreFoot mode={null} from={source.from} onDone={onDone} />
      )}
    </section>
  );
}

function Plans({ of, source, words, onDone }: Props & { of: RestoreSight }) {
  const [mode, setMode] = useState<RestoreMode>('add');
  const plan = of.plans[mode];
  const { drafts, isNothing } = plan;
  return (
    <>
      <RestoreModes plans={of.plans} mode={mode} onChange={setMode} />
      {isNothing ? (
        <p className="restore-nothing" role="status">
          {text(mode === 'add' ? 'dataNothingMissing' : 'dataNothingOther')}
        </p>
      ) : (
        <RestoreFigures plan={plan} mode={mode} />
      )}
      {drafts === 0 ? null : <p>{plural('dataDraftsBack', drafts)}</p>}
      <RestoreFindings findings={plan.findings} />
      {isNothing ? null : <RestoreDetails key={mode} {...{ plan, words }} names={of.names} />}
      <RestoreFoot mode={isNothing ? null : mode} from={source.from} onDone={onDone} />
    </>
  );
}

function MadeOn({ source: { sighted, fileName } }: { source: RestoreSource }) {
  const { createdAt } = sighted;
  const today = useToday();
  const locale = language();
  const day = dayOf(createdAt);
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const when = [
    showDay(day, { locale, today, style: 'long' }),
    clock.format(new Date(createdAt)),
    showAgo(day, today, locale),
  ];
  return fileName === null ? (
    <p>{text('dataMadeOn', ...when)}</p>
  ) : (
    <p>
      <Sentence of="dataFileMadeOn" parts={[<bdi key="name">{fileName}</bdi>, ...when]} />
    </p>
  );
}
