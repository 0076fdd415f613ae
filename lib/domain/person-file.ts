import type { Day } from '@/lib/domain/day';
import type {
  BringUp,
  FollowUp,
  GoodMoment,
  News,
  PersonFile,
  PromiseMade,
  TimelineRecord,
  Touch,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import { liveRecords } from '@/lib/domain/touches';

/** The follow-up that is open; there is at most one a person. */
export function openFollowUp(file: PersonFile): FollowUp | undefined {
  return openFollowUps(file)[0];
}

/** All that are open: never more than one, which the write path sees to. */
export function openFollowUps(file: PersonFile): FollowUp[] {
  return liveRecords(file).filter(
    (record): record is FollowUp => record.type === 'follow-up' && record.state === 'open',
  );
}

/** Touches that are still to come, or whose day passed without a word. */
export function plannedTouches(file: PersonFile): Touch[] {
  return liveRecords(file).filter(
    (record): record is Touch => record.type === 'touch' && record.state === 'planned',
  );
}

/** Help given, by day. */
export function valuesGiven(file: PersonFile): ValueGiven[] {
  return liveRecords(file)
    .filter(
      (record): record is ValueGiven => record.type === 'value' && record.direction === 'given',
    )
    .toSorted(byDay);
}

/** Help received, by day. */
export function valuesReceived(file: PersonFile): ValueReceived[] {
  return liveRecords(file)
    .filter(
      (record): record is ValueReceived =>
        record.type === 'value' && record.direction === 'received',
    )
    .toSorted(byDay);
}

/** Promises that nobody has kept, handed over or released yet. */
export function openPromises(file: PersonFile): PromiseMade[] {
  return liveRecords(file).filter(
    (record): record is PromiseMade =>
      record.type === 'promise' && (record.state === 'open' || record.state === 'renegotiated'),
  );
}

/** What to bring up next time, until it was used. */
export function pinnedBringUps(file: PersonFile): BringUp[] {
  return liveRecords(file).filter(
    (record): record is BringUp => record.type === 'bring-up' && record.usedOn === null,
  );
}

/** Days on which it is good to be in touch, until each was seen; the nearest first. */
export function openGoodMoments(file: PersonFile): GoodMoment[] {
  return liveRecords(file)
    .filter(
      (record): record is GoodMoment => record.type === 'good-moment' && record.state === 'open',
    )
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.createdAt.localeCompare(b.createdAt));
}

/** What a file said has changed, until the user saw to it; the newest last. */
export function openNews(file: PersonFile): News[] {
  return liveRecords(file)
    .filter((record): record is News => record.type === 'news' && record.state === 'open')
    .toSorted(
      (a, b) => a.learntOn.localeCompare(b.learntOn) || a.createdAt.localeCompare(b.createdAt),
    );
}

/** The day a record stands at in the timeline. */
export function timelineDay(record: TimelineRecord): Day {
  switch (record.type) {
    case 'follow-up':
      return record.setOn;
    case 'promise':
      return record.madeOn;
    case 'good-moment':
      return record.notedOn;
    case 'news':
      return record.learntOn;
    case 'touch':
    case 'value':
    case 'note':
    case 'bring-up':
      return record.day;
  }
}

/** The timeline as it is read: newest day first, within a day the newest written first. */
export function timeline(file: PersonFile): TimelineRecord[] {
  return liveRecords(file).toSorted(
    (a, b) =>
      timelineDay(b).localeCompare(timelineDay(a)) || b.createdAt.localeCompare(a.createdAt),
  );
}

function byDay(a: { day: Day; createdAt: string }, b: { day: Day; createdAt: string }): number {
  return a.day.localeCompare(b.day) || a.createdAt.localeCompare(b.createdAt);
}
