import { showDay, showPartialDay } from '@/lib/days/show-day';
import { dayOf } from '@/lib/days/day-of';
import type { Day } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';
import { PERSON_FIELD_NAMES } from '@/lib/person-field-names';
import { language, text, type TextKey } from '@/lib/text';

const NAMES: Readonly<Record<string, TextKey>> = {
  ...PERSON_FIELD_NAMES,
  learntOn: 'dataFieldLearnt',
  formerCompany: 'dataFieldFormerCompany',
  formerPosition: 'dataFieldFormerPosition',
  pausedUntil: 'dataFieldPaused',
  keptSince: 'dataFieldKept',
  passedOn: 'dataFieldPassed',
  mergedIds: 'dataFieldMerged',
  apartFrom: 'dataFieldApart',
  removedOn: 'dataFieldBin',
  createdAt: 'dataFieldCreated',
  personId: 'dataFieldPerson',
  key: 'dataFieldKey',
  aliases: 'dataFieldAliases',
  former: 'dataFieldFormer',
  pageName: 'dataFieldPageName',
  snoozedUntil: 'dataFieldSnoozed',
  closedOn: 'dataFieldClosed',
  setOn: 'dataFieldSet',
  due: 'personDue',
  earlierDues: 'dataFieldEarlierDues',
  badge: 'dataFieldBadge',
  weekStart: 'dataFieldWeekStart',
  weeklyCap: 'dataFieldWeeklyCap',
  toldOn: 'dataFieldTold',
  rhythmFrom: 'dataFieldRhythmFrom',
  rhythmSnooze: 'dataFieldRhythmSnooze',
  rhythms: 'settingsRhythms',
  quietDays: 'settingsQuiet',
  quietUntil: 'settingsQuietUntil',
  promiseLimit: 'settingsPromiseLimit',
  summaryAt: 'settingsSummary',
  csvDelimiter: 'settingsDelimiter',
  news: 'settingsNews',
  anniversaries: 'settingsAnniversaries',
  longAgo: 'settingsLongAgo',
};

/** What a field is called; one that only a newer Kith knows keeps the name it has in the file. */
export function fieldName(field: string): string {
  const key = NAMES[field];
  return key === undefined ? field : text(key);
}

/** What values are said against. */
export interface Saying {
  today: Day;
  names: ReadonlyMap<Id, string>;
}

const A_DAY = /^\d{4}-\d\d-\d\d$/u;
const AN_INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;
/** The fields that hold days; a note may hold what only looks like one. */
const DAYS: ReadonlySet<string> = new Set(
  ['pausedUntil', 'snoozedUntil', 'closedOn', 'setOn', 'due', 'day', 'madeOn', 'usedOn'].concat([
    'earlierDues',
    'connectedOn',
    'lastContactOn',
    'learntOn',
    'toldOn',
    'rhythmFrom',
    'quietUntil',
  ]),
);
const INSTANTS: ReadonlySet<string> = new Set(['keptSince', 'passedOn', 'createdAt']);
const PEOPLE: ReadonlySet<string> = new Set(['personId', 'apartFrom']);

/** What a field holds, in words; '' for nothing. */
export function fieldValue(field: string, value: unknown, saying: Saying): string {
  if (field === 'removedOn') return binValue(value, saying);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return value.map((each) => fieldValue(field, each, saying)).join(', ');
  }
  switch (typeof value) {
    case 'boolean':
      return text(value ? 'dataYes' : 'dataNo');
    case 'number':
      return field === 'weekStart' ? weekday(value) : number(value);
    case 'string':
      return textValue(field, value, saying);
    default:
      return objectValue(value, saying);
  }
}

function binValue(removedOn: unknown, { today }: Saying): string {
  if (typeof removedOn !== 'string') return text('dataNotInBin');
  return text('dataInBinSince', showDay(dayOf(removedOn), { locale: language(), today }));
}

function textValue(field: string, value: string, { today, names }: Saying): string {
  const showing = { locale: language(), today };
  if (DAYS.has(field) && A_DAY.test(value)) return showDay(value, showing);
  if (field === 'metOn') return showPartialDay(value, showing);
  if (INSTANTS.has(field) && AN_INSTANT.test(value)) return showDay(dayOf(value), showing);
  return PEOPLE.has(field) ? (names.get(value) ?? text('dataSomebody')) : value;
}

/** An introducer, or something that only a newer Kith knows. */
function objectValue(value: unknown, { names }: Saying): string {
  if (value === null || typeof value !== 'object') return String(value);
  if ('personId' in value && typeof value.personId === 'string') {
    return names.get(value.personId) ?? text('dataSomebody');
  }
  if ('name' in value && typeof value.name === 'string') return value.name;
  return JSON.stringify(value);
}

function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** 1 is Monday; the fourth of January 2026 was a Sunday. */
function weekday(value: number): string {
  const day = new Date(Date.UTC(2026, 0, 4 + value));
  return new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(day);
}
