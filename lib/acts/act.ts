import type { Day } from '@/lib/domain/day';
import type { Id, Instant, Person, PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';
import type { Settings } from '@/lib/domain/settings';

/** That the weekly cap let somebody in; its id is `<first day of the week>/<person id>`. */
export interface Admission {
  id: string;
  week: Day;
  personId: Id;
}

/** The stores an act may write, and what each holds. */
export interface ActStores {
  people: Person;
  profiles: Profile;
  records: TimelineRecord;
  settings: Settings;
  admissions: Admission;
}
export type ActStore = keyof ActStores;

/** One record to be written as it stands here. */
export type Put = { [S in ActStore]: { store: S; record: ActStores[S] } }[ActStore];

/** A record to be taken away altogether; only undo brings it back. What a user removes goes to the bin instead. */
export interface Deletion {
  store: ActStore;
  record?: undefined;
  deleted: Id;
}
export type Write = Put | Deletion;

/** What an act finds when it runs, read inside its own transaction. */
export interface ActState {
  /**
   * A person by id, among those whom the act named; undefined: there is none. An id that was merged into somebody
   * gives that person: their own id is `person.id`.
   */
  person(id: Id): PersonFile | undefined;
  /** The same for somebody in the bin. */
  inBin(id: Id): PersonFile | undefined;
  /** The person who holds a profile key now, among those that the act named. */
  holderOf(key: string): PersonFile | undefined;
  /** Everybody whose records mention a person that the act asked about with `mentioned`; in or out of the bin. */
  mentioning(id: Id): PersonFile[];
  /** The weeks that such a person was let into. */
  admissionsOf(id: Id): Admission[];
  /** All there is, for an act that asked for everything. */
  everything(): Everything;
  /** All people and profiles, and of the timelines the news; for an act that asked for everyone. */
  everyone(): Everyone;
  settings: Settings;
}

/** All that acts may write, as it is stored when an act runs. */
export type Everything = { [S in ActStore]: ActStores[S][] };

/** All people and profiles; of the timelines at least the news. */
export type Everyone = Pick<Everything, 'people' | 'profiles' | 'records'>;

/** What comes in from outside: no act reads a clock or makes chance of its own. */
export interface ActContext {
  today: Day;
  now: Instant;
  newId(): Id;
}

/** Everything that a user can do; the names are stored in the journal, so they stay. */
export type ActName =
  | 'log person'
  | 'log touch'
  | 'edit person'
  | 'edit record'
  | 'remove record'
  | 'remove person'
  | 'settle clash'
  | 'set follow-up'
  | 'settle promise'
  | 'renegotiate promise'
  | 'add bring-up'
  | 'add good moment'
  | 'done'
  | 'snooze'
  | 'drop'
  | 'star'
  | 'add profile'
  | 'remove profile'
  | 'move profile'
  | 'same person'
  | 'somebody else'
  | 'merge people'
  | 'keep apart'
  | 'bring back'
  | 'empty bin'
  | 'erase'
  | 'restore'
  | 'import'
  | 'keep'
  | 'leave'
  | 'news'
  | 'change settings'
  /** No user's doing: whom the weekly cap let in when the queue was shown. */
  | 'admit'
  | 'undo';

/**
 * What a user can do, as a pure function from what is stored to what is to be stored.
 * It throws `Refused` where the input must not be stored, and then nothing is.
 */
export interface Act<Input, Writes extends Iterable<Write> = Write[]> {
  name: ActName;
  /** Whose whole files it reads. */
  people(input: Input): Id[];
  /** Which profile keys it looks up. */
  keys?(input: Input): string[];
  /** Of whom it reads who mentions them, and the weeks they were let into. */
  mentioned?(input: Input): Id[];
  /** Whether it reads everything, which only what is done once in a long while may. */
  everything?: true;
  /** Whether it reads all people, profiles and news. */
  everyone?: true;
  /**
   * Whether it makes people one after the other, each followed at once by all that is theirs: thousands are stored as
   * they come, and never held together.
   */
  makes?: true;
  apply(state: ActState, input: Input, context: ActContext): Writes;
}

/** Why an act stores nothing; each has a sentence of its own in `_locales`. */
export type RefusalReason =
  | 'nameMissing'
  | 'dayUnreadable'
  | 'dayPast'
  | 'dayFuture'
  | 'personGone'
  | 'recordGone'
  | 'nothingToSave'
  | 'profileTaken'
  | 'profileTheirs'
  | 'profileGone'
  | 'onePerson'
  | 'pastDue'
  | 'sameTouch'
  | 'laterChanges'
  | 'alreadyUndone'
  | 'importUndone';

/** An act that must not be carried out. `field` names the input it is about, where there is one. */
export class Refused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly field: string | null = null,
    readonly detail: string | null = null,
  ) {
    super(`Refused: ${reason}${field === null ? '' : ` (${field})`}`);
    this.name = 'Refused';
  }
}
