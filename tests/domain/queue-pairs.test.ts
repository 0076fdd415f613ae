import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { arrangeQueue } from '@/lib/domain/queue';
import { QUEUE_KINDS, type QueueKind } from '@/lib/domain/queue-kinds';
import { queueItem } from '@/lib/domain/queue-kinds/rule';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { TODAY } from '@/tests/builders';

const PAIRS = QUEUE_KINDS.flatMap((strong, place) =>
  QUEUE_KINDS.slice(place + 1).map((weak) => [strong.kind, weak.kind] as const),
);

function row(kind: QueueKind, rest: Partial<QueueRow> = {}): QueueRow {
  const due = rest.due ?? addDays(TODAY, -3);
  return {
    ...queueItem({ itemId: kind, showFrom: due, due }),
    ...{ id: kind, personId: 'zoe', kind, name: 'Zoë', profileKey: null, heldUntil: null },
    ...rest,
  };
}

function arrange(rows: QueueRow[], { weeklyCap = 15, isQuiet = false } = {}) {
  return arrangeQueue(rows, {
    ...{ today: TODAY, weeklyCap, admitted: new Set<string>(), isQuiet },
    news: true,
  });
}

const kinds = ({ speaks, beneath }: { speaks: QueueRow; beneath: QueueRow[] }) =>
  [speaks, ...beneath].map(({ kind }) => kind);

describe.each(PAIRS)('%s and %s of one person', (strong, weak) => {
  const both = [row(weak, { due: addDays(TODAY, -30) }), row(strong)];

  it('make one row: the stronger speaks, whichever is the older', () => {
    expect(arrange(both).sections.overdue.map(kinds)).toEqual([[strong, weak]]);
  });

  it('where the stronger is snoozed the weaker speaks alone, and the other way round', () => {
    const until = addDays(TODAY, 2);
    const asleep = { heldUntil: until, showFrom: until };
    const first = arrange([row(strong, asleep), row(weak)]);
    expect(first.sections.overdue.map(kinds)).toEqual([[weak]]);
    const other = arrange([row(strong), row(weak, asleep)]);
    expect(other.sections.overdue.map(kinds)).toEqual([[strong]]);
  });

  it('the cap holds back only what it is for', () => {
    const free = new Set<string>(
      QUEUE_KINDS.filter(({ isCapped }) => !isCapped).map(({ kind }) => kind),
    );
    const shown = arrange(both, { weeklyCap: 0 });
    const isFree = [strong, weak].some((kind) => free.has(kind));
    expect(shown.sections.overdue.map(kinds)).toEqual(isFree ? [[strong, weak]] : []);
    expect(shown.sections.later).toHaveLength(isFree ? 0 : 1);
    expect(shown.newlyAdmitted).toEqual([]);
  });

  it('on a quiet day only a promise shows', () => {
    const { overdue, later } = arrange(both, { isQuiet: true }).sections;
    expect(overdue.map(kinds)).toEqual(strong === 'promise' ? [['promise']] : []);
    expect(later).toHaveLength(strong === 'promise' ? 0 : 1);
  });
});

it('a promise of the day after tomorrow shows though the row beside it waits for the cap', () => {
  const soon = row('promise', { due: addDays(TODAY, 2), showFrom: TODAY });
  const { overdue, thisWeek, later } = arrange([soon, row('rhythm')], { weeklyCap: 0 }).sections;
  expect([overdue, later]).toEqual([[], []]);
  expect(thisWeek.map(kinds)).toEqual([['promise']]);
});
