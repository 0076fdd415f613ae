import { MergeProfiles } from '@/components/twice/merge-profiles';
import { whatElse } from '@/components/twice/what-else';
import type { RecordName } from '@/components/twice/merge-form';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { timeline, timelineDay } from '@/lib/domain/person-file';
import type { Id, PersonFile } from '@/lib/domain/record';
import { language, plural, text } from '@/lib/text';

/** As many of the newest as tell one timeline from another. */
const NEWEST = 5;

interface Props {
  before: readonly PersonFile[];
  result: PersonFile;
  /** Who mentions the one who goes. */
  mentioning: readonly PersonFile[];
  goesId: Id;
  today: Day;
  nameRecord: RecordName;
}

/** What stays of both without any choice: profiles, the timeline, and what changes with other people. */
export function MergeWhole({ before, result, mentioning, goesId, today, nameRecord }: Props) {
  const records = timeline(result);
  const show = (day: Day): string => showDay(day, { locale: language(), today });
  const else_ = whatElse({ before, result, mentioning, goesId, show });
  return (
    <>
      <MergeProfiles profiles={result.profiles} />
      <section className="merge-section">
        <h2>{text('personTimeline')}</h2>
        {records.length === 0 ? (
          <p className="quiet">{text('twiceTimelineEmpty')}</p>
        ) : (
          <>
            <p className="quiet">{plural('twiceTimeline', records.length)}</p>
            <ol className="merge-timeline">
              {records.slice(0, NEWEST).map((record) => {
                const named = nameRecord(record);
                return (
                  <li key={record.id}>
                    <span className="merge-record">{named.title}</span>{' '}
                    <span className="quiet">{show(timelineDay(record))}</span>
                    {named.text === '' ? null : (
                      <p className="merge-record-text" dir="auto">
                        {named.text}
                      </p>
                    )}
                  </li>
                );
              })}
            </ol>
            {records.length <= NEWEST ? null : (
              <p className="quiet">{plural('twiceOlder', records.length - NEWEST)}</p>
            )}
          </>
        )}
      </section>
      {else_.length === 0 ? null : (
        <section className="merge-section">
          <h2>{text('twiceElse')}</h2>
          <ul className="merge-else">
            {else_.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
