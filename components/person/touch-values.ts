import {
  NO_VALUE,
  readValues,
  type FormReading,
  type Problems,
  type ValueTexts,
} from '@/components/person/entry-values';
import { oneOf } from '@/components/person/one-of';
import { readMoment, type MomentTexts } from '@/components/person/read-moment';
import { NO_FOLLOW_UP, readFollowUp, type FollowUpTexts } from '@/components/ui/read-follow-up';
import type { LogTouchInput } from '@/lib/acts/log-touch';
import { readTypedDay } from '@/lib/days/read-typed-day';
import { PROMISE_BY, TOUCH_KINDS } from '@/lib/domain/kinds';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** The touch form as it is typed; days are the words they were typed in. */
export interface TouchValues extends ValueTexts, FollowUpTexts, MomentTexts {
  kind: string;
  day: string;
  text: string;
  startedBy: string;
  promise: string;
  promisedBy: string;
  due: string;
  bringUp: string;
  note: string;
}

/** The touch form before anything was typed. */
export const NO_TOUCH: TouchValues = {
  ...NO_VALUE,
  ...NO_FOLLOW_UP,
  kind: '',
  day: '',
  text: '',
  startedBy: '',
  promise: '',
  promisedBy: 'me',
  due: '',
  bringUp: '',
  goodMoment: '',
  momentDay: '',
  note: '',
};

/** What the touch form asks to be stored, or what is wrong with it. */
export async function readTouch(
  values: TouchValues,
  personId: Id,
  reading: FormReading,
): Promise<{ input: LogTouchInput; problems: Problems }> {
  const value = readValues(values);
  const followUp = await readFollowUp(values, reading);
  const promise = await readPromise(values, reading);
  const moment = await readMoment(values, reading);
  const day = await readTypedDay(values.day, { ...reading, towards: 'past' });
  const problems: Problems = { ...value.problems, ...promise.problems, ...moment.problems };
  if (followUp.problem !== null) problems.nextFollowUp = followUp.problem;
  if (day.problem !== null) {
    const isUnread = day.problem === 'refused_dayUnreadable';
    problems.day = text(isUnread ? 'personTouchUnreadable' : day.problem);
  }
  const touch = {
    kind: oneOf(TOUCH_KINDS, values.kind),
    day: day.day ?? reading.today,
    text: values.text,
    startedBy: oneOf(['me', 'them'] as const, values.startedBy),
  };
  return {
    problems,
    input: {
      personId,
      ...(saysTouch(values) ? { touch } : {}),
      ...value.input,
      ...promise.input,
      ...moment.input,
      ...(followUp.followUp === null ? {} : { followUp: followUp.followUp }),
      ...(values.note.trim() === '' ? {} : { note: values.note }),
      ...(values.bringUp.trim() === '' ? {} : { bringUp: values.bringUp }),
    },
  };
}

/** Whether a touch is meant at all: a value or a follow-up alone is none. */
function saysTouch({ kind, day, text, startedBy }: TouchValues): boolean {
  return [kind, day, text, startedBy].some((part) => part.trim() !== '');
}

async function readPromise(
  values: Pick<TouchValues, 'promise' | 'promisedBy' | 'due'>,
  reading: FormReading,
): Promise<{ input: Pick<LogTouchInput, 'promise'>; problems: Problems }> {
  const promised = values.promise.trim();
  const towards = 'future' as const;
  const due = await readTypedDay(values.due, { ...reading, towards, isPastRefused: true });
  if (due.problem !== null) return { input: {}, problems: { due: text(due.problem) } };
  if (promised === '') {
    const problems: Problems = due.day === null ? {} : { promise: text('personNeedsText') };
    return { input: {}, problems };
  }
  const by = oneOf(PROMISE_BY, values.promisedBy) ?? 'me';
  return { input: { promise: { text: promised, by, due: due.day } }, problems: {} };
}
