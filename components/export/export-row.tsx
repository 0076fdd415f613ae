import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { language, text } from '@/lib/text';
import type { ExportProgress } from '@/lib/worker/export-people';

interface Props {
  title: string;
  about: string;
  button: string;
  /** How far it is, while it is written. */
  running: { progress: ExportProgress } | null;
  hasFailed: boolean;
  onStart: () => void;
  onCancel: () => void;
}

/** One thing to export. */
export function ExportRow(props: Props) {
  const { title, about, button, running, hasFailed, onStart, onCancel } = props;
  const id = useId();
  const start = useRef<HTMLButtonElement>(null);
  return (
    <li className="export-form">
      <div className="export-form-words">
        <strong>{title}</strong>
        <p className="quiet" id={id}>
          {about}
        </p>
      </div>
      {/* It stays enabled, so that focus does not fall off it; a second click while busy does nothing. */}
      <Button ref={start} aria-describedby={id} aria-busy={running !== null} onClick={onStart}>
        {button}
      </Button>
      {running === null ? null : (
        <Running
          progress={running.progress}
          onCancel={onCancel}
          onGone={() => start.current?.focus()}
        />
      )}
      {hasFailed ? (
        <p className="export-failed" role="alert">
          {text('dataExportFailed')}
        </p>
      ) : null}
    </li>
  );
}

interface RunningProps {
  progress: ExportProgress;
  onCancel: () => void;
  /** It goes, and the focus was in it. */
  onGone: () => void;
}

function Running({ progress, onCancel, onGone }: RunningProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement) === true) onGone();
    };
    // Of the row it began in, which stays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const shown =
    progress === null
      ? text('exportReading')
      : text(
          'exportWriting',
          new Intl.NumberFormat(language(), { style: 'percent' }).format(progress),
        );
  return (
    <div className="export-running" ref={box}>
      <progress
        aria-label={text('exportProgress')}
        {...(progress === null ? {} : { value: progress })}
      />
      <span className="quiet">{shown}</span>
      <Button look="quiet" onClick={onCancel}>
        {text('cancel')}
      </Button>
    </div>
  );
}
