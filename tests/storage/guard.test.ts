import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { setWitnesses } from '@/lib/storage/guard';
import { onNotice } from '@/lib/storage/notice';
import { closeKith, openKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import type { Sentinel } from '@/lib/storage/sentinel';
import { context, emptyStore, logInput } from '@/tests/builders';

let kept: Sentinel | null;
let inVault: Sentinel | null;

beforeEach(async () => {
  await emptyStore();
  kept = null;
  inVault = null;
  setWitnesses({
    sentinel: {
      read: () => Promise.resolve(kept),
      write: (sentinel) => {
        kept = sentinel;
        return Promise.resolve();
      },
    },
    vault: () => Promise.resolve(inVault),
  });
});
afterEach(() => setWitnesses(null));

/** Logs somebody, as a page does: the sentinel follows the commit. */
async function keep(name: string): Promise<void> {
  const stop = onNotice(({ databaseId, sequence, counts }) => {
    kept = { databaseId, sequence, counts };
  });
  await run(logPerson, logInput(name), context()).finally(stop);
}

/** What opening it anew comes to: null where it opens. */
async function openingAgain(): Promise<string | null> {
  await closeKith();
  try {
    await openKith();
    return null;
  } catch (error) {
    return error instanceof Error && 'kind' in error ? String(error.kind) : String(error);
  }
}

it('a database that is as it was left opens', async () => {
  await keep('Zoë');
  expect(await openingAgain()).toBeNull();
  expect(await readKeptPeople()).toHaveLength(1);
});

it('a database that was thrown away is lost, and stays so until somebody chose', async () => {
  await keep('Zoë');
  const before = kept;
  await emptyStore();
  expect(await openingAgain()).toBe('lost');
  expect(await openingAgain()).toBe('lost');
  expect(kept).toEqual(before);
  await expect(keep('Olu')).rejects.toMatchObject({ kind: 'lost' });
});

it('a first save that the browser threw away before any sentinel was written is noticed', async () => {
  await run(logPerson, logInput('Zoë'), context());
  expect(kept).toMatchObject({ sequence: 0 });
  expect(await openingAgain()).toBeNull();
  await emptyStore();
  expect(await openingAgain()).toBe('lost');
});

it('a database in which nothing was saved yet may go without an alarm', async () => {
  await openKith();
  await emptyStore();
  expect(await openingAgain()).toBeNull();
  await expect(run(logPerson, logInput(''), context())).rejects.toMatchObject({
    reason: 'nameMissing',
  });
  expect(await openingAgain()).toBeNull();
});

it('a database that lost its newest acts was rolled back', async () => {
  await keep('Zoë');
  kept = { ...kept!, sequence: kept!.sequence + 3 };
  expect(await openingAgain()).toBe('rolledBack');
});

it('another database is foreign', async () => {
  await keep('Zoë');
  kept = { ...kept!, databaseId: 'another' };
  expect(await openingAgain()).toBe('foreign');
});

it('a browser that died between commit and sentinel loses nothing and raises no alarm', async () => {
  await keep('Zoë');
  const before = kept;
  await keep('Olu');
  kept = before;
  expect(await openingAgain()).toBeNull();
});

it('where the sentinel is gone too, the snapshots know that there was something', async () => {
  await keep('Zoë');
  inVault = kept;
  kept = null;
  await emptyStore();
  expect(await openingAgain()).toBe('lost');
});

it('a new database with nothing before it is named once', async () => {
  expect(await openingAgain()).toBeNull();
  const first = await (await openKith()).get('meta', 'database');
  expect(await openingAgain()).toBeNull();
  expect(await (await openKith()).get('meta', 'database')).toEqual(first);
});
