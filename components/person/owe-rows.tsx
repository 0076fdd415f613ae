import { BriefRow } from '@/components/person/brief-row';
import { LatestValue } from '@/components/person/latest-value';
import { PromiseCard } from '@/components/person/promise-card';
import { ThanksActs } from '@/components/person/thanks-acts';
import { openPromises, valuesReceived } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What is owed on either side: what you promised and have not thanked for, and what they promised. */
export function OweRows({ file }: { file: PersonFile }) {
  const promises = openPromises(file).toSorted((a, b) =>
    (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  );
  const mine = promises.filter(({ by }) => by !== 'them');
  const theirs = promises.filter(({ by }) => by === 'them');
  const thanks = valuesReceived(file).filter(({ state }) => state === 'open');
  return (
    <>
      {mine.length + thanks.length === 0 ? null : (
        <BriefRow label={text('personYouOwe')}>
          {mine.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} />
          ))}
          {thanks.map((value) => (
            <LatestValue key={value.id} of="personLastReceived" value={value}>
              <span className="values-owed">{text('personNotThanked')}</span>
              <ThanksActs value={value} />
            </LatestValue>
          ))}
        </BriefRow>
      )}
      {theirs.length === 0 ? null : (
        <BriefRow label={text('personTheyOwe')}>
          {theirs.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} />
          ))}
        </BriefRow>
      )}
    </>
  );
}
