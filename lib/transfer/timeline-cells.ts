import type { Day } from '@/lib/domain/day';
import { timelineDay } from '@/lib/domain/person-file';
import type {
  Id,
  Introducer,
  TimelineRecord,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import { joinValues } from '@/lib/transfer/csv-cells';

/** The cells that differ from one kind of record to the next. */
export interface TimelineCells {
  Day: Day;
  Kind: string;
  Direction: string;
  State: string;
  Text: string;
  Reason: string;
  /** A day, or empty. */
  Due: string;
}

/** Who may be named in a record of somebody else's. */
export interface PeopleNamed {
  /** Everybody's name by id. */
  names: ReadonlyMap<Id, string>;
  /** The ids of those who are in the file. */
  here: ReadonlySet<Id>;
}

/**
 * One record as cells, with nothing left behind:
 *
 * | record    | Day    | Kind            | Direction         | State        | Text      | Reason    | Due |
 * | --------- | ------ | --------------- | ----------------- | ------------ | --------- | --------- | --- |
 * | touch     | day    | `touch: coffee` | who started it    | state        | text      | *remarks* |     |
 * | value     | day    | `value: advice` | given or received | state        | text      | *remarks* |     |
 * | follow-up | set on | `follow-up`     |                   | state        | *remarks* | reason    | due |
 * | promise   | made   | `promise`       | by whom           | state        | text      | *remarks* | due |
 * | note      | day    | `note`          |                   |              | text      |           |     |
 * | bring-up  | day    | `bring-up`      |                   | open or used | text      | *remarks* |     |
 * | good moment | noted | `good-moment` |                  | state        | text      | *remarks* | due |
 * | news      | learnt | `news`          |                   | state        | what they do now | *remarks* | |
 *
 * A touch or value whose kind was not said is `touch` or `value` alone. *Remarks* stand in the cell that
 * such a record leaves free, joined as several values are: `snoozed until <day>`, `closed on <day>`,
 * `used on <day>`, `told on <day>` (what a value led to), `was due <day>` (the earlier days of a promise, oldest
 * first), `handed to <name>` with `Kith ID <id>` where that is somebody in the file, `because of it: <what came of a
 * value>`, and `was <what they did>`. What somebody does is position and company as two values, either of them empty where it is not known.
 */
export function timelineCells(record: TimelineRecord, people: PeopleNamed): TimelineCells {
  const Day = timelineDay(record);
  const nothing = { Direction: '', State: '', Reason: '', Due: '' } as const;
  switch (record.type) {
    case 'touch':
      return {
        ...nothing,
        Day,
        Kind: withKind('touch', record.kind),
        Direction: record.startedBy ?? '',
        State: record.state,
        Text: record.text,
        Reason: joinValues(snoozed(record)),
      };
    case 'value': {
      const outcome = record.outcome === '' ? [] : [`because of it: ${record.outcome}`];
      return {
        ...nothing,
        Day,
        Kind: withKind('value', record.kind),
        Direction: record.direction,
        State: record.state,
        Text: record.text,
        Reason: joinValues([...outcome, ...told(record), ...snoozed(record)]),
      };
    }
    case 'follow-up':
      return {
        ...nothing,
        Day,
        Kind: 'follow-up',
        State: record.state,
        Text: joinValues([...closed(record), ...snoozed(record)]),
        Reason: record.reason,
        Due: record.due,
      };
    case 'promise': {
      const earlier = record.earlierDues.map((due) => `was due ${due}`);
      const handed = handedTo(record.handedTo, people);
      return {
        Day,
        Kind: 'promise',
        Direction: record.by,
        State: record.state,
        Text: record.text,
        Reason: joinValues([...earlier, ...handed, ...closed(record), ...snoozed(record)]),
        Due: record.due ?? '',
      };
    }
    case 'note':
      return { ...nothing, Day, Kind: 'note', Text: record.text };
    case 'bring-up': {
      const { usedOn, text } = record;
      const used = usedOn === null ? {} : { State: 'used', Reason: `used on ${usedOn}` };
      return { ...nothing, Day, Kind: 'bring-up', State: 'open', Text: text, ...used };
    }
    case 'good-moment': {
      const { state: State, text: Text, due: Due } = record;
      return {
        ...nothing,
        Day,
        Kind: record.type,
        State,
        Text,
        Reason: joinValues(snoozed(record)),
        Due,
      };
    }
    case 'news': {
      const now = joinValues([record.position, record.company]);
      const was = joinValues([record.formerPosition, record.formerCompany]);
      const Reason = joinValues([`was ${was}`, ...snoozed(record)]);
      return { ...nothing, Day, Kind: 'news', State: record.state, Text: now, Reason };
    }
  }
}

function withKind(type: string, kind: string | null): string {
  return kind === null ? type : `${type}: ${kind}`;
}

function told(record: ValueGiven | ValueReceived): string[] {
  if (record.direction === 'given' || record.toldOn === null) return [];
  return [`told on ${record.toldOn}`];
}

function snoozed({ snoozedUntil }: { snoozedUntil: Day | null }): string[] {
  return snoozedUntil === null ? [] : [`snoozed until ${snoozedUntil}`];
}

function closed({ closedOn }: { closedOn: Day | null }): string[] {
  return closedOn === null ? [] : [`closed on ${closedOn}`];
}

function handedTo(introducer: Introducer | null, { names, here }: PeopleNamed): string[] {
  if (introducer === null) return [];
  if ('name' in introducer) return [`handed to ${introducer.name}`];
  const { personId } = introducer;
  const name = names.get(personId);
  // The id of somebody who is in no row would lead nowhere where the file is read.
  if (name !== undefined && !here.has(personId)) return [`handed to ${name}`];
  return [`handed to ${name ?? ''}`, `Kith ID ${personId}`];
}
