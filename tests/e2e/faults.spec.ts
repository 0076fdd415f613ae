import { BACK_ENDS } from '@/scripts/faults/in-page.mjs';
import { FAULTS } from '@/scripts/torture/faults.mjs';
import { inWords } from '@/scripts/torture/report.mjs';
import { expect, test } from '@playwright/test';

/**
 * What other tests measure already: damaged files in recovery.spec.ts, newer data in unopened-store.spec.ts, a full
 * disk in failing-store.spec.ts and full-store.spec.ts, what goes out and in in tests/transfer. `npm run torture` measures all of it.
 */
const ELSEWHERE = new Set(['F8', 'F9', 'F10', 'F16', 'F17']);
/** What the back end has a part in; all else is measured on the first. */
const ON_BOTH = new Set(['F1', 'F2', 'F11']);

for (const fault of FAULTS.filter(({ id }) => !ELSEWHERE.has(id))) {
  const stores = ON_BOTH.has(fault.id) ? BACK_ENDS : BACK_ENDS.slice(0, 1);
  for (const backEnd of stores) {
    test(`${fault.id} on ${backEnd.name}: ${fault.title}`, async () => {
      test.setTimeout(90_000);
      const found = await fault.run({ backEnd, scale: 'small', extensionPath: undefined });
      // What this machine lacks is said, and no failure.
      const description = found.skipped ?? `${inWords(found.cases)}: ${inWords(found.figure)}`;
      test.info().annotations.push({ type: 'measured', description });
      expect(found.ok, `${description}; target: ${fault.target}. ${found.note ?? ''}`).toBe(true);
    });
  }
}
