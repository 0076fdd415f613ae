import type { ActStore } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import type { Id } from '@/lib/domain/record';
import { fromCheckedLine } from '@/lib/storage/snapshots/checked-line';

/** What an act left behind of one record; null: it is gone. What stood before it, the snapshot knows. */
export type LoggedChange = Omit<Change, 'before'>;

/** One act as the log holds it. */
export interface LoggedAct {
  databaseId: Id;
  sequence: number;
  schema: number;
  changes: LoggedChange[];
}

const STORES: Record<ActStore, true> = {
  people: true,
  profiles: true,
  records: true,
  settings: true,
  admissions: true,
};

/** The act in a line of the log; undefined where the line is torn or altered, or of a store not known here. */
export async function readLine(line: string): Promise<LoggedAct | undefined> {
  // Written by `appendToLog`, as its check shows; a newer Kith may have had further stores.
  const act = (await fromCheckedLine(line)) as LoggedAct | undefined;
  return act?.changes.every(({ store }) => Object.hasOwn(STORES, store)) ? act : undefined;
}

/**
 * The acts that follow on each other without a gap, after the one of a sequence number and up to a change of
 * schema. What comes after a gap is not trusted: it may build on what is missing.
 */
export function unbrokenAfter(
  { sequence, schema }: Pick<LoggedAct, 'sequence' | 'schema'>,
  acts: readonly LoggedAct[],
): LoggedAct[] {
  const bySequence = new Map(acts.map((act) => [act.sequence, act]));
  const unbroken: LoggedAct[] = [];
  for (let next = sequence + 1; ; next += 1) {
    const act = bySequence.get(next);
    if (act?.schema !== schema) return unbroken;
    unbroken.push(act);
  }
}
