import type { Day } from '@/lib/domain/day';
import type { TouchKind } from '@/lib/domain/kinds';
import { openFollowUp, openPromises } from '@/lib/domain/person-file';
import { lastTouch } from '@/lib/domain/touches';
import type { Id, Instant, Person, PersonFile } from '@/lib/domain/record';
import { matchKeysOf, nameKeysOf } from '@/lib/search/match-keys';
import { wordsOf } from '@/lib/search/words-of';

/** A person as lists and search show them: derived, and written with every act on the person. */
export interface PersonSummary {
  personId: Id;
  isKept: boolean;
  /** null: only known. Those who are kept are found by it without reading the others. */
  keptSince: Instant | null;
  /** Where somebody stands among those whom the user has not chosen or left yet, the latest day first; null: not there. */
  toChoose: string | null;
  connectedOn: Day | null;
  lastContactOn: Day | null;
  name: string;
  /** Names that they are also found by; shown where they are why somebody was found. */
  formerNames: string[];
  nickname: string;
  /** What they do, in one line. */
  line: string;
  expertise: string[];
  roles: string[];
  starred: boolean;
  lastTouch: Day | null;
  lastTouchKind: TouchKind | null;
  nextFollowUp: Day | null;
  /** The ids of the promises that the user has yet to keep, with a day or without: they are counted by them. */
  openPromises: Id[];
  /** Folded words of somebody who is kept, for search by the beginning of a word. */
  keptWords: string[];
  /** The same of somebody who is only known, apart: thousands of them must not crowd out the kept. */
  knownWords: string[];
  /** Whole names as they are compared: the one they have, those they had, and what they are called. */
  names: string[];
  /** What somebody who is the same person would share; see `suggestDuplicates`. */
  matchKeys: string[];
  /** Whom the user said they are not. */
  apartFrom: Id[];
}

/** The summary of a person; null for somebody in the bin, who is found nowhere. */
export function summaryOf(file: PersonFile): PersonSummary | null {
  const { person } = file;
  if (person.removedOn !== null) return null;
  const touch = lastTouch(file);
  return {
    personId: person.id,
    isKept: person.keptSince !== null,
    keptSince: person.keptSince,
    toChoose: placeToChoose(person),
    connectedOn: person.connectedOn,
    lastContactOn: person.lastContactOn,
    name: person.name,
    formerNames: person.formerNames,
    nickname: person.nickname,
    line: oneLine(person.headline, person.position, person.company),
    expertise: person.expertise,
    roles: person.roles,
    starred: person.starred,
    lastTouch: touch?.day ?? null,
    lastTouchKind: touch?.kind ?? null,
    nextFollowUp: openFollowUp(file)?.due ?? null,
    openPromises: openPromises(file).flatMap(({ id, by }) => (by === 'them' ? [] : id)),
    keptWords: person.keptSince === null ? [] : wordsOf(person),
    knownWords: person.keptSince === null ? wordsOf(person) : [],
    names: nameKeysOf(person),
    matchKeys: matchKeysOf(file),
    apartFrom: person.apartFrom,
  };
}

function placeToChoose({
  id,
  keptSince,
  passedOn,
  lastContactOn,
  connectedOn,
}: Person): string | null {
  if (keptSince !== null || passedOn !== null) return null;
  return `${lastContactOn ?? connectedOn ?? ''} ${id}`;
}

/** The headline, or else position and company. */
export function oneLine(headline: string, position: string, company: string): string {
  if (headline !== '') return headline;
  return [position, company].filter((part) => part !== '').join(', ');
}
