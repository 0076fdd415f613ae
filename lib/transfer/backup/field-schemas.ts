import * as v from 'valibot';
import { isDay, isPartialDay, type Day } from '@/lib/domain/day';
import type { Clash, Instant, Introducer, RhythmSnooze } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';
import { isSafeKey } from '@/lib/transfer/backup/canonical-json';
import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';
import { ungroupStamps } from '@/lib/transfer/backup/stamps';

/** Any text; a lone surrogate would not survive the next export. */
export const text = v.pipe(
  v.string(),
  v.maxLength(BACKUP_LIMITS.text),
  v.transform((words) => words.toWellFormed()),
);

export const texts = v.pipe(v.array(text), v.maxLength(10_000));

/** A random UUID in what Kith makes; any short text in what it reads. */
export const id = v.pipe(v.string(), v.regex(/^[!-~]{1,100}$/));

export const ids = v.pipe(v.array(id), v.maxLength(10_000));

export const yesOrNo = v.boolean();

export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check(isDay, 'a day that does not exist'),
);

/** A day, a month or a year. */
export const partialDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d\d){0,2}$/),
  v.check(isPartialDay, 'a day that does not exist'),
);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

export const instant = v.pipe(
  v.string(),
  v.regex(INSTANT),
  v.check((at: Instant) => isDay(dayOf(at)) && !Number.isNaN(Date.parse(at)), 'no such instant'),
);

/** Empty for choices that were made before anything was written. */
export const instantOrEmpty = v.union([v.literal(''), instant]);

/** Days between touches, and other figures that count. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));

/** How often to be in touch with everybody who has a label. */
export const labelRhythms = v.pipe(
  v.array(v.looseObject({ label: text, idealGap: count, limit: v.nullable(count) })),
  v.maxLength(1000),
  v.transform((rhythms): LabelRhythm[] => rhythms),
);

/** A rhythm that was put off. */
export const rhythmSnooze = v.pipe(
  v.looseObject({ since: day, until: day }),
  v.transform((snooze): RhythmSnooze => snooze),
);

export const weekdays = v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.maxLength(7));

export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** The name of a field; it becomes a key. */
export const fieldName = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(100),
  v.check(isSafeKey, 'a name that may not be a key'),
);

/** What a form held, by field. A list would pass for an object. */
export const values = v.pipe(
  v.unknown(),
  v.check((each) => !Array.isArray(each), 'a list'),
  v.record(v.string(), v.unknown()),
);

/** Who set which fields last. */
export const stamps = v.pipe(
  v.array(
    v.looseObject({
      version: count,
      by: v.picklist(['user', 'file']),
      at: instant,
      fields: v.array(fieldName),
    }),
  ),
  v.transform((groups) => ungroupStamps(groups)),
);

/** Values that gave way when two windows met. */
export const clashes = v.pipe(
  v.array(v.looseObject({ field: fieldName, lost: v.unknown(), at: instant })),
  v.transform((all): Clash[] => all),
);

/** Somebody who is kept, or just a name. */
export const introducer = v.pipe(
  v.union([v.looseObject({ personId: id }), v.looseObject({ name: text })]),
  v.transform((who): Introducer => who),
);

function dayOf(at: Instant): Day {
  return at.slice(0, 10);
}
