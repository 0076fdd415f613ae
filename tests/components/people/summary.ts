import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';

/** A kept person as lists show them, with only what matters; the id is the name. */
export function summary(name: string, rest: Partial<PersonSummary> = {}): PersonSummary {
  const person: PersonSummary = {
    personId: name,
    isKept: true,
    name,
    formerNames: [],
    nickname: '',
    line: '',
    expertise: [],
    roles: [],
    starred: false,
    lastTouch: null,
    lastTouchKind: null,
    nextFollowUp: null,
    openPromises: [],
    keptWords: [],
    knownWords: [],
    names: [],
    matchKeys: [],
    apartFrom: [],
    keptSince: '2026-01-01T00:00:00.000Z',
    toChoose: null,
    connectedOn: null,
    lastContactOn: null,
    ...rest,
  };
  const words = [name, person.nickname, ...person.formerNames, ...person.expertise];
  return { ...person, keptWords: words.flatMap(foldedWords) };
}
