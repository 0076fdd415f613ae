import type { Day, PartialDay } from '@/lib/domain/day';
import type {
  PromiseBy,
  PromiseState,
  TouchKind,
  ValueKind,
  ValueStateGiven,
  ValueStateReceived,
} from '@/lib/domain/kinds';
import type { Id, Instant, Introducer, Stored } from '@/lib/domain/stored';

export type { Clash, Id, Instant, Introducer, Stamp, Stored } from '@/lib/domain/stored';

/** What can be said of a person; `''`, `[]` and `null` mean "nothing said". */
export interface PersonFields {
  name: string;
  /** Names they had, or have elsewhere; found by search, and no reason to doubt that it is them. */
  formerNames: string[];
  nickname: string;
  /** How the name is said, as the user would read it aloud. */
  pronunciation: string;
  headline: string;
  company: string;
  position: string;
  location: string;
  email: string;
  /** Since when the two of you are connected on a network, as a file said. */
  connectedOn: Day | null;
  /** When you were last in contact, as a file said: a fact, and no touch. */
  lastContactOn: Day | null;
  howMet: string;
  whereMet: string;
  metOn: PartialDay | null;
  introducedBy: Introducer | null;
  expertise: string[];
  roles: string[];
  labels: string[];
  hopesFor: string;
  needs: string[];
  note: string;
  /** Subjects not to raise. */
  leaveAlone: string[];
  /** Days between touches that the user wishes for. */
  idealGap: number | null;
  /** Days between touches that the user does not want to pass. */
  limit: number | null;
  starred: boolean;
  pausedUntil: Day | null;
}

/** A rhythm put off until a day, as long as nobody was in touch since it was. */
export interface RhythmSnooze {
  /** The day the rhythm counted from at that time. */
  since: Day;
  until: Day;
}

/** A person. `keptSince` null: only known (imported), found and recognised but left in peace. */
export interface Person extends Stored, PersonFields {
  keptSince: Instant | null;
  /** When the user, choosing whom to keep up with, left them in peace; null: never asked. */
  passedOn: Instant | null;
  /** The ids of people who turned out to be this one, so that old links and files still lead here. */
  mergedIds: Id[];
  /** People who look like this one and are somebody else: the user said so, once and for good. */
  apartFrom: Id[];
  /** The day on which a row of the rhythm was dropped: it counts from then, though nobody was in touch. */
  rhythmFrom: Day | null;
  rhythmSnooze: RhythmSnooze | null;
}

/** A person's page on a network; its address is rebuilt from `key`. `former`: the key is theirs no more. */
export interface Profile extends Stored {
  personId: Id;
  key: string;
  network: string;
  aliases: string[];
  former: boolean;
  /** The name that the page showed when it was last agreed to be theirs; '' where none was seen. */
  pageName: string;
}

interface Entry extends Stored {
  personId: Id;
}

/** The two of you were in contact, or mean to be. Only a `happened` one counts as contact. */
export interface Touch extends Entry {
  type: 'touch';
  state: 'planned' | 'happened' | 'dropped';
  kind: TouchKind | null;
  day: Day;
  text: string;
  startedBy: 'me' | 'them' | null;
  snoozedUntil: Day | null;
}

/** Help given. */
export interface ValueGiven extends Entry {
  type: 'value';
  direction: 'given';
  state: ValueStateGiven;
  kind: ValueKind | null;
  day: Day;
  text: string;
  outcome: string;
  snoozedUntil: Day | null;
}

/** Help received; `open` means that thanks are owed. */
export interface ValueReceived extends Entry {
  type: 'value';
  direction: 'received';
  state: ValueStateReceived;
  kind: ValueKind | null;
  day: Day;
  text: string;
  outcome: string;
  snoozedUntil: Day | null;
  /** When they were told what it led to. */
  toldOn: Day | null;
}

/** When the user means to be in touch next, and why. At most one `open` one a person. */
export interface FollowUp extends Entry {
  type: 'follow-up';
  state: 'open' | 'done' | 'cleared' | 'dropped' | 'replaced';
  due: Day;
  reason: string;
  setOn: Day;
  closedOn: Day | null;
  snoozedUntil: Day | null;
}

/** Something that was said would be done. */
export interface PromiseMade extends Entry {
  type: 'promise';
  by: PromiseBy;
  state: PromiseState;
  text: string;
  due: Day | null;
  madeOn: Day;
  earlierDues: Day[];
  handedTo: Introducer | null;
  closedOn: Day | null;
  snoozedUntil: Day | null;
}

/** A remark in the timeline; never counts as contact. */
export interface Note extends Entry {
  type: 'note';
  day: Day;
  text: string;
}

/** Something to bring up next time; pinned on the brief until used. */
export interface BringUp extends Entry {
  type: 'bring-up';
  day: Day;
  text: string;
  usedOn: Day | null;
}

/** A day on which it is good to be in touch, and why: the book comes out, the talk is given. */
export interface GoodMoment extends Entry {
  type: 'good-moment';
  state: 'open' | 'seen' | 'dropped';
  text: string;
  due: Day;
  notedOn: Day;
  snoozedUntil: Day | null;
}

/** What somebody does and did; '' where it is not known. */
export interface JobChange {
  company: string;
  position: string;
  formerCompany: string;
  formerPosition: string;
}

/** Another company or position, as a later file said. */
export interface News extends Entry, JobChange {
  type: 'news';
  state: 'open' | 'done' | 'dropped';
  /** The day of the import. No other record has a field of this name: news are found by it. */
  learntOn: Day;
  snoozedUntil: Day | null;
}

/** Anything in a person's timeline. */
export type TimelineRecord =
  Touch | ValueGiven | ValueReceived | FollowUp | PromiseMade | Note | BringUp | GoodMoment | News;

/** Everything stored about one person; what a person's page shows and what the queue is derived from. */
export interface PersonFile {
  person: Person;
  profiles: Profile[];
  records: TimelineRecord[];
}
