import { useEffect, useEffectEvent, useState } from 'react';

/** A person to choose, as a search finds them. */
export interface FoundPerson {
  personId: string;
  name: string;
  /** What they do, to tell two of a name apart. */
  line: string;
}

/** Who is found for what is typed; nobody for nothing, and the answer to an older text never counts. */
export function useFoundPeople(
  typed: string,
  isAsking: boolean,
  find: (query: string) => Promise<FoundPerson[]>,
): FoundPerson[] {
  const query = isAsking ? typed.trim() : '';
  const [people, setPeople] = useState<FoundPerson[]>([]);
  const ask = useEffectEvent((what: string) => find(what));
  useEffect(() => {
    if (query === '') return undefined;
    let isGone = false;
    const found = (answer: FoundPerson[]): void => {
      if (!isGone) setPeople(answer);
    };
    // Without an answer the name is still taken as it is typed.
    ask(query).then(found, () => found([]));
    return () => {
      isGone = true;
    };
  }, [query]);
  return query === '' ? [] : people;
}
