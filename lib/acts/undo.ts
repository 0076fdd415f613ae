import { Refused, type ActStore } from '@/lib/acts/act';
import { isSame } from '@/lib/acts/set-fields';

/** One record before and after an act; null: it did not exist. */
export interface Change {
  store: ActStore;
  id: string;
  before: object | null;
  after: object | null;
}

/**
 * What must stand after an act is undone, given what stands now: the fields that the act set go back,
 * those that others set since stay. Throws `laterChanges` where a later act built on it.
 */
export function revert(change: Change, current: object | null): Change {
  const { store, id, before, after } = change;
  if (isSame(current, after)) return { store, id, before: current, after: before };
  // What the act made, or took away, is not as the act left it: somebody built on it since.
  if (before === null || after === null || current === null) throw new Refused('laterChanges');
  const restored: Record<string, unknown> = { ...current };
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (field === 'stamps') continue;
    const was = valueOf(before, field);
    const became = valueOf(after, field);
    if (isSame(was, became)) continue;
    if (!isSame(valueOf(current, field), became)) throw new Refused('laterChanges', field);
    restored[field] = was;
  }
  return { store, id, before: current, after: withOldStamps(restored, before, after) };
}

/** Fields that went back carry the stamp they had; the others keep theirs. */
function withOldStamps(restored: Record<string, unknown>, before: object, after: object): object {
  const stamps = { ...stampsOf(restored) };
  const was = stampsOf(before);
  const became = stampsOf(after);
  for (const field of Object.keys(became)) {
    if (isSame(was[field], became[field])) continue;
    if (was[field] === undefined) delete stamps[field];
    else stamps[field] = was[field];
  }
  return 'stamps' in restored ? { ...restored, stamps } : restored;
}

function stampsOf(record: object): Record<string, unknown> {
  const stamps = valueOf(record, 'stamps');
  return stamps !== null && typeof stamps === 'object' ? { ...stamps } : {};
}

function valueOf(record: object, field: string): unknown {
  return Object.entries(record).find(([key]) => key === field)?.[1];
}
