import { Fragment } from 'react';
import { Sentence } from '@/components/ui/sentence';
import type { Person } from '@/lib/domain/record';
import { foldedWords } from '@/lib/search/fold';

/** The others stand in the details. */
const MOST_FORMER = 2;

/** Quietly beside the name: what they are called, how the name is said, and the names they had or have elsewhere. */
export function OtherNames({ person }: { person: Person }) {
  const { nickname, pronunciation } = person;
  const former = tellingNames(person).slice(-MOST_FORMER);
  const parts = [
    nickname === '' ? null : (
      <Sentence key="nickname" of="personNicknamed" parts={[<bdi key="it">{nickname}</bdi>]} />
    ),
    pronunciation === '' ? null : <bdi key="said">{pronunciation}</bdi>,
    former.length === 0 ? null : (
      <Sentence
        key="former"
        of="personAlsoKnown"
        parts={[<bdi key="it">{former.toReversed().join(', ')}</bdi>]}
      />
    ),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className="person-other-names quiet">
      {parts.map((part, place) => (
        <Fragment key={part.key}>
          {place === 0 ? '' : ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The former names that say more than the name and the nickname do: not "Zoe" for "Zoë", nor the name in part. */
function tellingNames({ name, nickname, formerNames }: Person): string[] {
  const shown = new Set([...foldedWords(name), ...foldedWords(nickname)]);
  return formerNames.filter((former) => foldedWords(former).some((word) => !shown.has(word)));
}
