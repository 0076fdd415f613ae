import { Refused, type ActContext, type Write } from '@/lib/acts/act';
import { newRecord } from '@/lib/acts/new-record';
import type { Day } from '@/lib/domain/day';
import type {
  PromiseBy,
  TouchKind,
  ValueKind,
  ValueStateGiven,
  ValueStateReceived,
} from '@/lib/domain/kinds';
import type { Id, TimelineRecord, Touch } from '@/lib/domain/record';

/** A touch as it is typed; a day after today makes it a plan. */
export interface TouchInput {
  kind: TouchKind | null;
  day: Day;
  text: string;
  startedBy: Touch['startedBy'];
}

/** Help given, as it is typed. */
export interface ValueOfferedInput {
  text: string;
  kind: ValueKind | null;
  state: ValueStateGiven;
}

/** Help received, as it is typed. */
export interface ValueReceivedInput {
  text: string;
  kind: ValueKind | null;
  state: ValueStateReceived;
}

/** A promise as it is typed. */
export interface PromiseInput {
  text: string;
  by: PromiseBy;
  due: Day | null;
}

/** A day on which it is good to be in touch, as it is typed. */
export interface GoodMomentInput {
  text: string;
  due: Day;
}

/** What the forms can add to a timeline beside a touch. */
export interface EntriesInput {
  valueOffered?: ValueOfferedInput;
  valueReceived?: ValueReceivedInput;
  promise?: PromiseInput;
  note?: string;
  /** What to bring up next time. */
  bringUp?: string;
  goodMoment?: GoodMomentInput;
}

/** The touch: happened up to today, planned after it. */
export function touchRecord(personId: Id, input: TouchInput, context: ActContext): Touch {
  return newRecord(
    {
      type: 'touch',
      personId,
      state: input.day > context.today ? 'planned' : 'happened',
      kind: input.kind,
      day: input.day,
      text: input.text.trim(),
      startedBy: input.startedBy,
      snoozedUntil: null,
    },
    context,
  );
}

/** The records for everything that was typed; what was left empty makes none. */
export function entryWrites(personId: Id, input: EntriesInput, context: ActContext): Write[] {
  const records: TimelineRecord[] = [];
  const { valueOffered, valueReceived, promise, note, bringUp, goodMoment } = input;
  const day = context.today;
  if (valueOffered !== undefined && valueOffered.text.trim() !== '') {
    const given = { direction: 'given' as const, ...valueOffered };
    records.push(valueLogged(personId, given, context));
  }
  if (valueReceived !== undefined && valueReceived.text.trim() !== '') {
    const received = { direction: 'received' as const, ...valueReceived };
    records.push(valueLogged(personId, received, context));
  }
  if (promise !== undefined && promise.text.trim() !== '') {
    records.push(promiseMade(personId, promise, context));
  }
  if (note !== undefined && note.trim() !== '') {
    records.push(newRecord({ type: 'note', personId, day, text: note.trim() }, context));
  }
  if (bringUp !== undefined && bringUp.trim() !== '') {
    const fields = { personId, day, text: bringUp.trim(), usedOn: null };
    records.push(newRecord({ type: 'bring-up', ...fields }, context));
  }
  if (goodMoment !== undefined && goodMoment.text.trim() !== '') {
    records.push(momentNoted(personId, goodMoment, context));
  }
  return records.map((record) => ({ store: 'records', record }));
}

type ValueInput =
  ({ direction: 'given' } & ValueOfferedInput) | ({ direction: 'received' } & ValueReceivedInput);

function valueLogged(personId: Id, value: ValueInput, context: ActContext): TimelineRecord {
  const fields = { ...value, text: value.text.trim(), day: context.today };
  const rest = { personId, outcome: '', snoozedUntil: null };
  return fields.direction === 'given'
    ? newRecord({ type: 'value', ...fields, ...rest }, context)
    : newRecord({ type: 'value', ...fields, ...rest, toldOn: null }, context);
}

function promiseMade(personId: Id, input: PromiseInput, context: ActContext): TimelineRecord {
  if (input.due !== null && input.due < context.today) throw new Refused('dayPast', 'due');
  return newRecord(
    {
      type: 'promise',
      personId,
      by: input.by,
      state: 'open',
      text: input.text.trim(),
      due: input.due,
      madeOn: context.today,
      earlierDues: [],
      handedTo: null,
      closedOn: null,
      snoozedUntil: null,
    },
    context,
  );
}

/** A good moment as it is noted today. One that has passed is refused: `momentDay` is the field. */
export function momentNoted(
  personId: Id,
  { text, due }: GoodMomentInput,
  context: ActContext,
): TimelineRecord {
  if (due < context.today) throw new Refused('dayPast', 'momentDay');
  const fields = { personId, text: text.trim(), due, notedOn: context.today, snoozedUntil: null };
  return newRecord({ type: 'good-moment', state: 'open', ...fields }, context);
}
