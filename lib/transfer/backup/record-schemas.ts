import * as v from 'valibot';
import {
  PROMISE_BY,
  PROMISE_STATES,
  TOUCH_KINDS,
  VALUE_KINDS,
  VALUE_STATES_GIVEN,
  VALUE_STATES_RECEIVED,
} from '@/lib/domain/kinds';
import {
  clashes,
  count,
  day,
  id,
  ids,
  instant,
  instantOrEmpty,
  introducer,
  labelRhythms,
  rhythmSnooze,
  timeOfDay,
  weekdays,
  yesOrNo,
  partialDay,
  stamps,
  text,
  texts,
  values,
} from '@/lib/transfer/backup/field-schemas';

// Every field of lib/domain/record.ts, and nothing besides: tests/transfer/backup/schemas.test.ts fails to compile
// where the two differ.
const stored = { id, createdAt: instant, removedOn: v.nullable(instant), stamps, clashes };
const entry = { ...stored, personId: id };
const dayOrNull = v.nullable(day);

export const personFields = {
  ...stored,
  name: text,
  formerNames: texts,
  nickname: text,
  pronunciation: text,
  headline: text,
  company: text,
  position: text,
  location: text,
  email: text,
  connectedOn: v.optional(dayOrNull, null),
  lastContactOn: v.optional(dayOrNull, null),
  howMet: text,
  whereMet: text,
  metOn: v.nullable(partialDay),
  introducedBy: v.nullable(introducer),
  expertise: texts,
  roles: texts,
  labels: texts,
  hopesFor: text,
  needs: texts,
  note: text,
  leaveAlone: v.optional(texts, []),
  idealGap: v.nullable(count),
  limit: v.nullable(count),
  starred: yesOrNo,
  pausedUntil: dayOrNull,
  keptSince: v.nullable(instant),
  passedOn: v.optional(v.nullable(instant), null),
  mergedIds: ids,
  apartFrom: ids,
  rhythmFrom: v.optional(dayOrNull, null),
  rhythmSnooze: v.optional(v.nullable(rhythmSnooze), null),
};

export const profileFields = {
  ...entry,
  key: text,
  network: text,
  aliases: texts,
  former: yesOrNo,
  pageName: text,
};

export const touchFields = {
  ...entry,
  type: v.literal('touch'),
  state: v.picklist(['planned', 'happened', 'dropped']),
  kind: v.nullable(v.picklist(TOUCH_KINDS)),
  day,
  text,
  startedBy: v.nullable(v.picklist(['me', 'them'])),
  snoozedUntil: dayOrNull,
};

const valueFields = {
  ...entry,
  type: v.literal('value'),
  kind: v.nullable(v.picklist(VALUE_KINDS)),
  day,
  text,
  outcome: text,
  snoozedUntil: dayOrNull,
};

export const valueGivenFields = {
  ...valueFields,
  direction: v.literal('given'),
  state: v.picklist(VALUE_STATES_GIVEN),
};

export const valueReceivedFields = {
  ...valueFields,
  direction: v.literal('received'),
  state: v.picklist(VALUE_STATES_RECEIVED),
  toldOn: v.optional(dayOrNull, null),
};

export const followUpFields = {
  ...entry,
  type: v.literal('follow-up'),
  state: v.picklist(['open', 'done', 'cleared', 'dropped', 'replaced']),
  due: day,
  reason: text,
  setOn: day,
  closedOn: dayOrNull,
  snoozedUntil: dayOrNull,
};

export const promiseFields = {
  ...entry,
  type: v.literal('promise'),
  by: v.picklist(PROMISE_BY),
  state: v.picklist(PROMISE_STATES),
  text,
  due: dayOrNull,
  madeOn: day,
  earlierDues: v.array(day),
  handedTo: v.nullable(introducer),
  closedOn: dayOrNull,
  snoozedUntil: dayOrNull,
};

export const noteFields = { ...entry, type: v.literal('note'), day, text };

export const bringUpFields = {
  ...entry,
  type: v.literal('bring-up'),
  day,
  text,
  usedOn: dayOrNull,
};

export const goodMomentFields = {
  ...entry,
  type: v.literal('good-moment'),
  state: v.picklist(['open', 'seen', 'dropped']),
  text,
  due: day,
  notedOn: day,
  snoozedUntil: dayOrNull,
};

export const newsFields = {
  ...entry,
  type: v.literal('news'),
  state: v.picklist(['open', 'done', 'dropped']),
  learntOn: day,
  company: text,
  position: text,
  formerCompany: text,
  formerPosition: text,
  snoozedUntil: dayOrNull,
};

export const settingsFields = {
  ...stored,
  createdAt: instantOrEmpty,
  badge: yesOrNo,
  weekStart: v.picklist([1, 6, 7]),
  weeklyCap: count,
  // Backups of Kith's first days lack it.
  csvDelimiter: v.optional(v.nullable(v.picklist([',', ';'])), null),
  rhythms: v.optional(labelRhythms, []),
  quietDays: v.optional(weekdays, []),
  quietUntil: v.optional(dayOrNull, null),
  promiseLimit: v.optional(v.nullable(count), null),
  summaryAt: v.optional(v.nullable(timeOfDay), null),
  news: v.optional(yesOrNo, true),
  anniversaries: v.optional(yesOrNo, true),
  longAgo: v.optional(yesOrNo, true),
};

export const admissionFields = { id: text, week: day, personId: id };

export const draftFields = {
  id: text,
  values,
  updatedAt: instant,
};
