// @ts-check
import { damagesOf, rollBackTo } from './damages.mjs';
import { afterDamage, databaseIn, earlierOf, fill } from './filled-profile.mjs';
import { call } from './in-page.mjs';

/** @typedef {import('./filled-profile.mjs').Found} Found */
/** @typedef {import('./filled-profile.mjs').Recovered} Recovered */
/** @typedef {{ damage: string, is: string, about: string, isBack: boolean }} Tried */

/**
 * Damages the database of a filled profile in one way after the other, each time in a fresh copy.
 * @param {import('./filled-profile.mjs').Browser} browser
 * @param {string} profile
 * @param {{ ending: 'killed' | 'closed', every: number, isBlind?: boolean }} how `every`: so many damages are one tried;
 * `isBlind`: sentinel, snapshots and log are taken away before anything looks, as a control
 * @returns {Promise<Tried[]>}
 */
export async function tryDamages(browser, profile, { ending, every, isBlind = false }) {
  const known = (await fill(browser, profile, ending)).at(-1)?.digest ?? '';
  const all = [...(await damagesOf(databaseIn(profile))), rollBackTo(earlierOf(profile))];
  const rows = [];
  for (const { name, apply } of all.filter((_, place) => (all.length - 1 - place) % every === 0)) {
    const seen = await afterDamage(
      browser,
      profile,
      (copy) => apply(databaseIn(copy)),
      async (page) => {
        if (isBlind) await call(page, 'forgetKith');
        const found = await call(page, 'openingKith');
        return { found, recovered: await call(page, 'recoverKith') };
      },
    );
    const isBack = seen.recovered.digest === known;
    rows.push({ damage: name, is: verdictOn(seen.found, known), about: describe(seen), isBack });
  }
  return rows;
}

/** @param {Found} found @param {string} known */
function verdictOn(found, known) {
  const isNoticed = found.error !== '' || found.verdict !== 'fine' || found.differences > 0;
  if (found.digest === known) return isNoticed ? 'FALSE ALARM' : 'unharmed';
  return isNoticed ? 'detected' : 'UNDETECTED';
}

/** @param {{ found: Found, recovered: Recovered }} seen */
function describe({ found, recovered }) {
  const { error, isNew, dataLoss, sentinelSequence, verdict, differences } = found;
  const opened = error || `${isNew ? 'made anew' : 'opened'}, dataLoss ${dataLoss}`;
  const differs = differences > 0 ? `, ${differences} records differ` : '';
  const back = `${recovered.sequence} acts back, ${recovered.fromLog} of the log`;
  const sentinel = `sentinel ${sentinelSequence}: ${verdict}${differs}`;
  return `${opened.padEnd(25)}  ${sentinel.padEnd(35)}  ${back}`;
}
