import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { Refused } from '@/lib/acts/act';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { removePerson } from '@/lib/acts/remove';
import { admit } from '@/lib/storage/admit';
import { openKith } from '@/lib/storage/open';
import { readRecentActs } from '@/lib/storage/journal-query';
import { run } from '@/lib/storage/run';
import { countsAfter } from '@/lib/storage/counts-after';
import { NO_RECORDS } from '@/lib/storage/sentinel-counts';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { recover } from '@/lib/storage/snapshots/recover';
import { emptyContents, type Contents } from '@/lib/storage/snapshots/replay';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { keep, readContents } from '@/tests/storage/snapshots/made-up-acts';
import { memoryVault } from '@/tests/storage/snapshots/memory-folder';

beforeEach(emptyStore);

const STEPS = ['log', 'touch', 'edit', 'remove', 'admit', 'undo', 'snapshot', 'catch up'] as const;

const anySteps = fc.array(fc.record({ step: fc.constantFrom(...STEPS), number: fc.nat(5) }), {
  maxLength: 14,
});

async function stored(): Promise<Contents> {
  const database = await openKith();
  const [people, profiles, records, settings, admissions] = await Promise.all([
    database.getAll('people'),
    database.getAll('profiles'),
    database.getAll('records'),
    database.getAll('settings'),
    database.getAll('admissions'),
  ]);
  return { people, profiles, records, settings, admissions };
}

async function act(step: Exclude<(typeof STEPS)[number], 'snapshot' | 'catch up'>, number: number) {
  const person = (await stored()).people[number];
  const followUp = { due: TODAY, reason: 'ask how the move went' };
  const at = context();
  if (step === 'log' || person === undefined) {
    const slug = `made-up-${number}`;
    return run(logPerson, logInput('Łucja Wójcik', { profile: profile(slug), followUp }), at);
  }
  const personId = person.id;
  if (step === 'admit') return admit([personId], TODAY);
  const touch = { kind: 'call', day: TODAY, text: 'the move', startedBy: null } as const;
  if (step === 'touch') return run(logTouch, { personId, touch, followUp }, at);
  if (step === 'edit') {
    return run(editPerson, { personId, edits: { company: { value: `C${number}` } } }, at);
  }
  if (step === 'remove') return run(removePerson, { personId }, at);
  return undo((await readRecentActs(number + 1)).at(-1)?.actId ?? '', at);
}

it('whatever was done and undone, snapshot and log give back what the stores hold, and the counts follow', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      await emptyStore();
      const { vault } = memoryVault();
      for (const { step, number } of steps) {
        if (step === 'catch up') await catchUp(vault);
        else if (step === 'snapshot') {
          const sequence = (await (await openKith()).get('meta', 'database'))?.sequence ?? 0;
          if (sequence > 0) await keepOwn(vault, sequence);
        } else {
          await act(step, number).catch((error: unknown) => {
            if (!(error instanceof Refused)) throw error;
          });
        }
      }
      await catchUp(vault);
      const now = await stored();
      const recovered = await recover(vault, readContents, emptyContents());
      expect(recovered?.contents ?? emptyContents()).toEqual(now);
      const journal = (await readRecentActs(500)).flatMap(({ changes }) => changes);
      const { people, profiles, records } = now;
      expect(countsAfter(NO_RECORDS, journal)).toEqual({
        people: people.length,
        profiles: profiles.length,
        records: records.length,
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** A snapshot of what is stored, as of this very database. */
async function keepOwn(vault: Parameters<typeof keep>[0], sequence: number): Promise<void> {
  const databaseId = (await (await openKith()).get('meta', 'database'))?.databaseId ?? '';
  await keep(vault, await stored(), sequence, databaseId);
}
