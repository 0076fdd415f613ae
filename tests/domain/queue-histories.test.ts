import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECTIONS } from '@/lib/domain/queue';
import { anyQueueStep, QueueHistory } from './queue-history';

/** More of them by `KITH_RUNS=10000 npx vitest run tests/domain/queue-histories.test.ts`. */
const RUNS = Number(process.env['KITH_RUNS'] ?? 400);

it('whatever is done over weeks, the queue is that of a plain model, nothing put off shows early, and undoing all gives back the first state', () => {
  fc.assert(
    fc.property(fc.array(anyQueueStep, { maxLength: 25 }), (steps) => {
      const history = new QueueHistory();
      const first = structuredClone(withoutAdmissions(history));
      for (const step of steps) {
        history.take(step);
        const queue = history.kith.look();
        expect(history.shown(queue)).toEqual(history.expected());
        expectNothingEarly(history, queue);
      }
      while (history.kith.done.length > 0) history.kith.undo();
      expect(withoutAdmissions(history)).toEqual(first);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

function withoutAdmissions({ kith }: QueueHistory) {
  const { people, records, settings } = kith.stores;
  return { people, records, settings };
}

/** Told from the records themselves, whatever rows were made of them. */
function expectNothingEarly({ kith }: QueueHistory, queue: ReturnType<typeof kith.look>): void {
  for (const section of SECTIONS.filter((each) => each !== 'later')) {
    for (const { speaks, beneath } of queue.sections[section]) {
      for (const { kind, itemId, personId } of [speaks, ...beneath]) {
        const { pausedUntil } = kith.stores.people.get(personId)!;
        const record = kith.stores.records.get(itemId);
        const snoozed = record !== undefined && 'snoozedUntil' in record && record.snoozedUntil;
        if (kind !== 'promise') expect(pausedUntil ?? '').not.toSatisfy((day) => day > kith.today);
        expect(snoozed || '').not.toSatisfy((day) => day > kith.today);
      }
    }
  }
}
