import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ActContext, Write } from '@/lib/acts/act';
import { personFromFile } from '@/lib/acts/from-file';
import { importPeople } from '@/lib/acts/import-people';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undoAct } from '@/lib/worker/undo-act';
import { emptyStore } from '@/tests/builders';

beforeEach(emptyStore);

function* people(many: number, { newId, ...at }: ActContext): Generator<Write> {
  for (let number = 0; number < many; number += 1) {
    const fields = { name: `نور ${number}` };
    const record = personFromFile(fields, { ...at, newId }, { id: newId(), isKept: false });
    yield { store: 'people', record };
  }
}

it.each([
  ['in the page, and nothing is said of it', 3, 0],
  ['off the page, which says that it takes a while', 1001, 1],
])('an act is taken back %s (%i people)', async (_, many, said) => {
  const { actId } = await run(importPeople, { plan: (_now, at) => people(many, at) });
  const onLong = vi.fn<() => void>();
  await undoAct(actId, onLong);
  expect(onLong).toHaveBeenCalledTimes(said);
  expect(await (await openKith()).count('people')).toBe(0);
});

it('what cannot be taken back is refused as it is everywhere', async () => {
  const undone = undoAct('no such act', () => {});
  await expect(undone).rejects.toMatchObject({ reason: 'alreadyUndone' });
});
