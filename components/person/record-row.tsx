import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { HandedTo } from '@/components/person/handed-to';
import { RecordClashes } from '@/components/person/record-clashes';
import { RecordEdit } from '@/components/person/record-edit';
import { recordSummary } from '@/components/person/record-summary';
import { useDays } from '@/components/person/use-days';
import { useRecordActs } from '@/components/person/use-record-acts';
import { timelineDay } from '@/lib/domain/person-file';
import type { TimelineRecord } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** One record of the timeline: its day, what it is, what it says; Edit opens it in place. */
export function RecordRow({ record }: { record: TimelineRecord }) {
  const days = useDays();
  const acts = useRecordActs();
  const [isEditing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const summary = recordSummary(record, days);
  const close = (): void => {
    setEditing(false);
    row.current?.focus();
  };
  return (
    <li ref={row} className="record" tabIndex={-1}>
      <div className="record-head">
        <p className="record-name">
          <span className="record-title">{summary.title}</span>{' '}
          <span className="record-day">{days.show(timelineDay(record))}</span>
        </p>
        {isEditing ? null : (
          <span className="record-acts">
            <Button look="quiet" onClick={() => setEditing(true)}>
              {text('personEdit')}
            </Button>
            <Button look="quiet" onClick={() => void acts.remove(record)}>
              {text('remove')}
            </Button>
          </span>
        )}
      </div>
      {isEditing ? (
        <RecordEdit record={record} title={summary.title} onClose={close} />
      ) : (
        <>
          {summary.text === '' ? null : (
            <p className="record-text" dir="auto">
              {summary.text}
            </p>
          )}
          {summary.remarks.length === 0 ? null : (
            <p className="quiet">
              <bdi>{summary.remarks.join(' · ')}</bdi>
            </p>
          )}
          {record.type === 'promise' && record.handedTo !== null ? (
            <HandedTo to={record.handedTo} />
          ) : null}
          <RecordClashes record={record} />
        </>
      )}
    </li>
  );
}
