import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '@/lib/acts/change-settings';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import type { LabelRhythm } from '@/lib/domain/rhythm';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput } from '@/tests/builders';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);

const keep = async (name: string, labels: string[]) =>
  (await run(logPerson, logInput(name, { fields: { name, labels } }), context())).personIds[0]!;

const choose = (rhythms: LabelRhythm[]) =>
  run(changeSettings, { edits: { rhythms: { value: rhythms } } }, context());

async function dues(): Promise<[string, string][]> {
  const rows = await (await openKith()).getAll('queue');
  const named = rows.map(({ name, due }): [string, string] => [name, due]);
  return named.toSorted(([a], [b]) => a.localeCompare(b));
}

describe('the rhythm of a label', () => {
  const mentors = { label: 'Mentors', idealGap: 28, limit: 56 };

  it('makes the rows of all who have it, in the transaction that sets it, and undo takes them away', async () => {
    await keep('Ana', ['mentors']);
    await keep('Béla', ['mentors', 'choir']);
    await keep('Chidi', ['choir']);
    const { actId } = await choose([mentors]);
    expect(await dues()).toEqual([
      ['Ana', '2026-12-19'],
      ['Béla', '2026-12-19'],
    ]);
    await expectWhatAlwaysHolds();
    await choose([mentors, { label: 'choir', idealGap: 7, limit: null }]);
    expect(await dues()).toContainEqual(['Béla', '2026-11-28']);
    await expect(undo(actId, context())).rejects.toThrow('laterChanges');
    await choose([]);
    expect(await dues()).toEqual([]);
  });

  it('gives way to their own, and comes back with it', async () => {
    const personId = await keep('Ana', ['mentors']);
    await choose([mentors]);
    const own = { idealGap: { value: 7 } };
    const { actId } = await run(editPerson, { personId, edits: own }, context());
    expect(await dues()).toEqual([['Ana', '2026-11-28']]);
    await undo(actId, context());
    expect(await dues()).toEqual([['Ana', '2026-12-19']]);
  });
});
