import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressLine } from '@/components/ui/progress-line';
import { useToday } from '@/components/ui/use-today';
import { showDay } from '@/lib/days/show-day';
import type { Torn } from '@/lib/safety/kept-snapshots';
import type { Snapshot, SnapshotReason } from '@/lib/storage/snapshots/snapshot';
import { language, plural, text, type TextKey } from '@/lib/text';

const REASONS: Record<SnapshotReason, TextKey> = {
  daily: 'dataReasonDaily',
  'before-import': 'dataReasonImport',
  'before-restore': 'dataReasonRestore',
  'before-merge': 'dataReasonMerge',
  'before-upgrade': 'dataReasonUpgrade',
  'by-hand': 'dataReasonByHand',
  'new-base': 'dataReasonNewBase',
  'after-erasing': 'dataReasonErasing',
};

interface Props {
  snapshot: Snapshot;
  /** undefined: it is still being read. */
  isWhole: boolean | undefined;
  isOpening: boolean;
  onRestore: () => void;
}

/** One snapshot: when and why it was kept, how much is in it, and whether it is still what was written. */
export function SnapshotRow({ snapshot, isWhole, isOpening, onRestore }: Props) {
  const id = useId();
  const today = useToday();
  const locale = language();
  const { day, at, reason, counts, bytes } = snapshot;
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const holds = [
    plural('dataPeople', counts['people'] ?? 0),
    plural('dataRecords', counts['records'] ?? 0),
    sizeOf(bytes, locale),
  ];
  return (
    <li className="snapshot" aria-labelledby={id}>
      <div className="snapshot-about">
        <p id={id}>
          <span className="snapshot-day">
            {text('dataDayAt', showDay(day, { locale, today }), clock.format(new Date(at)))}
          </span>{' '}
          {text(REASONS[reason])}
        </p>
        <p className="quiet">
          {holds.join(' · ')}
          {' · '}
          {isWhole === false ? (
            <strong className="snapshot-damaged">{text('dataDamaged')}</strong>
          ) : (
            text(isWhole === undefined ? 'dataChecking' : 'dataChecked')
          )}
        </p>
      </div>
      {isWhole === false ? null : (
        <Button aria-describedby={id} aria-busy={isOpening} onClick={onRestore}>
          {text('dataRestoreThis')}
        </Button>
      )}
      {isOpening ? (
        <div className="snapshot-opening">
          <ProgressLine label={text('dataComparing')} isUnderWay progress={null}>
            {text('dataComparing')}
          </ProgressLine>
        </div>
      ) : null}
    </li>
  );
}

/** A snapshot of which nothing can be read but its name. */
export function TornRow({ torn: { name, day, reason } }: { torn: Torn }) {
  const id = useId();
  const today = useToday();
  return (
    <li className="snapshot" aria-labelledby={id}>
      <div className="snapshot-about">
        <p id={id}>
          <span className="snapshot-day">
            {day === '' ? <bdi>{name}</bdi> : showDay(day, { locale: language(), today })}
          </span>{' '}
          {reason === null ? '' : text(REASONS[reason])}
        </p>
        <p className="quiet">
          <strong className="snapshot-damaged">{text('dataDamaged')}</strong>
        </p>
      </div>
    </li>
  );
}

function sizeOf(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const maximumFractionDigits = size < 10 ? 1 : 0;
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
  return new Intl.NumberFormat(locale, style).format(size);
}
