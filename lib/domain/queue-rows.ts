import type { Day } from '@/lib/domain/day';
import { QUEUE_KINDS, type QueueKind } from '@/lib/domain/queue-kinds';
import type { QueueItem } from '@/lib/domain/queue-kinds/rule';
import { queueRule } from '@/lib/domain/queue-kinds/rules';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';

/** A derived row of the queue store: one item of one person, ready to be compared with today. */
export interface QueueRow extends QueueItem {
  /** `<kind>/<item id>` */
  id: string;
  personId: Id;
  kind: QueueKind;
  /** The person's name as it stands, so that the popup reads one store. */
  name: string;
  /** The person's first profile key, for Open profile; null: no profile. */
  profileKey: string | null;
  /** Until this day snooze or pause holds it back: it waits under Later, never in a section. Null: neither does. */
  heldUntil: Day | null;
}

/**
 * All rows of one person: what the queue store must hold for them, no more and no less.
 * `showFrom` is the latest of the kind's own day, the snooze and the pause.
 */
export function queueRowsOf(file: PersonFile, ofLabels: readonly LabelRhythm[]): QueueRow[] {
  const { person, profiles } = file;
  if (person.keptSince === null || person.removedOn !== null) return [];
  const profileKey =
    profiles.find((profile) => profile.removedOn === null && !profile.former)?.key ?? null;
  return QUEUE_KINDS.flatMap(({ kind, isPausable }) =>
    queueRule(kind)
      .items(file, ofLabels)
      .map((item): QueueRow => {
        const pause = isPausable ? person.pausedUntil : null;
        const held = latest(item.snoozedUntil, pause);
        return {
          ...item,
          id: `${kind}/${item.itemId}`,
          personId: person.id,
          kind,
          name: person.name,
          profileKey,
          showFrom: latest(item.showFrom, held) ?? item.showFrom,
          heldUntil: held,
        };
      }),
  );
}

function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}
