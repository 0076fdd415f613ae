import { LatestValue } from '@/components/person/latest-value';
import { useDays } from '@/components/person/use-days';
import { daysBetween, type Day } from '@/lib/domain/day';
import { valuesGiven, valuesReceived } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { plural } from '@/lib/text';

/** Help given and received: two rows of marks over time, and what came last. */
export function ValueMarks({ file }: { file: PersonFile }) {
  const { today } = useDays();
  const given = valuesGiven(file).filter(({ state }) => state !== 'idea');
  const received = valuesReceived(file);
  if (given.length + received.length === 0) return null;
  const placeOf = placesIn(
    [...given, ...received].map(({ day }) => day),
    today,
  );
  const latestGiven = given.at(-1);
  const latestReceived = received.at(-1);
  return (
    <div className="values">
      <p className="values-line">
        <span>{plural('personYouOffered', given.length)}</span>
        <span className="values-marks" aria-hidden="true">
          {given.map(({ id, day, state }) => (
            <i
              key={id}
              className={`mark mark-${state}`}
              style={{ insetInlineStart: `${placeOf(day)}%` }}
            />
          ))}
          {received.map(({ id, day }) => (
            <i
              key={id}
              className="mark mark-received"
              style={{ insetInlineStart: `${placeOf(day)}%` }}
            />
          ))}
        </span>
        <span>{plural('personReceived', received.length)}</span>
      </p>
      {latestGiven === undefined ? null : <LatestValue of="personLastGiven" value={latestGiven} />}
      {latestReceived === undefined || latestReceived.state === 'open' ? null : (
        <LatestValue of="personLastReceived" value={latestReceived} />
      )}
    </div>
  );
}

/** Where a day stands between the first of them and today, in percent. */
function placesIn(days: Day[], today: Day): (day: Day) => number {
  const sorted = [...days, today].toSorted();
  const first = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  const whole = daysBetween(first, last);
  return (day) => (whole === 0 ? 100 : (100 * daysBetween(first, day)) / whole);
}
