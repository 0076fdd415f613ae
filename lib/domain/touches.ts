import type { PersonFile, TimelineRecord, Touch } from '@/lib/domain/record';

/** The records that are not in the bin. */
export function liveRecords(file: PersonFile): TimelineRecord[] {
  return file.records.filter((record) => record.removedOn === null);
}

/** The most recent touch that happened; of several on one day the one written last. */
export function lastTouch(file: PersonFile): Touch | undefined {
  return touchesThatHappened(file).reduce<Touch | undefined>(
    (newest, touch) => (newest === undefined || isLater(touch, newest) ? touch : newest),
    undefined,
  );
}

/** Touches that count as contact. */
export function touchesThatHappened(file: PersonFile): Touch[] {
  return liveRecords(file).filter(
    (record): record is Touch => record.type === 'touch' && record.state === 'happened',
  );
}

function isLater(touch: Touch, other: Touch): boolean {
  return touch.day === other.day ? touch.createdAt >= other.createdAt : touch.day > other.day;
}
