import { addDays, daysBetween, type Day } from '@/lib/domain/day';
import { openFollowUp, plannedTouches } from '@/lib/domain/person-file';
import type { PersonFile, TimelineRecord } from '@/lib/domain/record';
import type { TouchKind } from '@/lib/domain/kinds';

/** Something that wants attention, before snooze and pause are looked at. */
export interface QueueItem {
  itemId: string;
  /** From this day it wants attention. */
  showFrom: Day;
  due: Day;
  /** Days between wish and deed that the user had in mind; at least 0. */
  wantedGap: number;
  snoozedUntil: Day | null;
  /** What the row says besides its kind: the reason, or what was planned. */
  text: string;
  setOn: Day | null;
  touchKind: TouchKind | null;
}

/** One kind of row: where its items come from, and what Done and Drop do to them. */
export interface QueueKindRule<Name extends string = string> {
  kind: Name;
  /** Whether the weekly cap holds for it. */
  isCapped: boolean;
  /** Whether a pause of the person hides it. */
  isPausable: boolean;
  items(file: PersonFile): QueueItem[];
  /** The fields that Done with nothing filled in sets. */
  done(record: TimelineRecord, today: Day): Record<string, unknown>;
  /** The fields that Drop sets. */
  drop(record: TimelineRecord, today: Day): Record<string, unknown>;
}

/** "Coffee on Wednesday", from the day before; after its day: "Did it happen?" */
const plannedTouch: QueueKindRule<'planned touch'> = {
  kind: 'planned touch',
  isCapped: true,
  isPausable: true,
  items: (file) =>
    plannedTouches(file).map((touch) => ({
      itemId: touch.id,
      showFrom: addDays(touch.day, -1),
      due: touch.day,
      wantedGap: 0,
      snoozedUntil: touch.snoozedUntil,
      text: touch.text,
      setOn: null,
      touchKind: touch.kind,
    })),
  done: (record, today) => ({
    state: 'happened',
    // What has happened cannot lie ahead: a coffee that took place early took place today.
    ...(record.type === 'touch' && record.day > today ? { day: today } : {}),
    snoozedUntil: null,
  }),
  drop: () => ({ state: 'dropped', snoozedUntil: null }),
};

/** "Follow-up you set on 7 Nov: ask how the move went", from its day. */
const followUp: QueueKindRule<'follow-up'> = {
  kind: 'follow-up',
  isCapped: true,
  isPausable: true,
  items: (file) => {
    const open = openFollowUp(file);
    if (open === undefined) return [];
    return [
      {
        itemId: open.id,
        showFrom: open.due,
        due: open.due,
        wantedGap: Math.max(0, daysBetween(open.setOn, open.due)),
        snoozedUntil: open.snoozedUntil,
        text: open.reason,
        setOn: open.setOn,
        touchKind: null,
      },
    ];
  },
  done: (_record, today) => ({ state: 'done', closedOn: today, snoozedUntil: null }),
  drop: (_record, today) => ({ state: 'dropped', closedOn: today, snoozedUntil: null }),
};

/** Every kind of row, the strongest first: the strongest item of a person speaks for the row. */
export const QUEUE_KINDS = [plannedTouch, followUp] as const;

/** The name of a kind of row. */
export type QueueKind = (typeof QUEUE_KINDS)[number]['kind'];

/** The rule of a kind. */
export function queueKind(kind: QueueKind): QueueKindRule {
  return QUEUE_KINDS[strengthOf(kind)] ?? followUp;
}

/** The place of a kind in the order of strength; 0 is the strongest. */
export function strengthOf(kind: QueueKind): number {
  return QUEUE_KINDS.findIndex((rule) => rule.kind === kind);
}
