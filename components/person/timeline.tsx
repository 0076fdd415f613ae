import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RecordRow } from '@/components/person/record-row';
import { timeline } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/timeline.css';

const A_PAGE = 30;

/** Everything that was logged of a person, newest first, thirty at a time. */
export function Timeline({ file }: { file: PersonFile }) {
  const records = useMemo(() => timeline(file), [file]);
  const [shown, setShown] = useState(A_PAGE);
  return (
    <section className="timeline">
      <h2>{text('personTimeline')}</h2>
      {records.length === 0 ? (
        <p className="quiet">{text('personTimelineEmpty')}</p>
      ) : (
        <ol>
          {records.slice(0, shown).map((record) => (
            <RecordRow key={record.id} record={record} />
          ))}
        </ol>
      )}
      {records.length > shown ? (
        <Button onClick={() => setShown(shown + A_PAGE)}>{text('personShowMore')}</Button>
      ) : null}
    </section>
  );
}
