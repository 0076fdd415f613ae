// @ts-check
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { DAY_OF_GREENWICH } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./pages/zones-page.js').Zone} Zone */

/** Each with what makes it hard: a half-hour offset or change, a change at midnight, a day ahead. */
const ZONES = [
  'America/Havana',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Europe/London',
  'Atlantic/Azores',
  'America/St_Johns',
  'America/Santiago',
  'Pacific/Chatham',
  'Pacific/Pago_Pago',
];
/** Over a leap day, and both changes of the clocks on either half of the earth. */
const FIRST = '2027-10-01';

/** @type {import('./bench.mjs').Fault} */
export const zones = {
  id: 'F13',
  title: 'Time zones, changes of the clocks, leap day, midnight',
  target: '0 wrong days',
  isOfOneBackEnd: true,
  run: async (bench) => {
    const found = await walk(bench, howMany(bench, { small: 2, medium: 12, release: 12 }));
    return { ...found, ok: found.figure['wrong days'] === 0 };
  },
  broken: 'the day is read in Greenwich',
  control: async (bench) => {
    const found = await walk(bench, 1, [DAY_OF_GREENWICH]);
    return { ...found, ok: found.figure['wrong days'] > 0 };
  },
};

/** @param {Bench} bench @param {number} count @param {readonly import('../seed/bundle.mjs').Break[]} [breaks] */
async function walk(bench, count, breaks = []) {
  const sum = { zones: 0, days: 0, instants: 0, wrong: 0 };
  for (const zone of ZONES.slice(0, count)) {
    await withStage({ ...browserFor(bench), env: { TZ: zone } }, async (kith) => {
      const page = await kith.asTab(STILL);
      await page.evaluate(await bundle('scripts/torture/pages/zones-page.ts', breaks));
      /** @type {Zone} */
      const found = await page.evaluate(
        (range) => Reflect.get(globalThis, 'walkKith')(range),
        /** @type {const} */ ([FIRST, 400]),
      );
      // One zone may have two names, of which a browser says the one or the other.
      const itsName = await page.evaluate(nameOfZone, zone);
      if (found.zone !== itsName)
        throw new Error(`The browser runs in ${found.zone}, not in ${zone}.`);
      sum.zones += 1;
      sum.days += found.days;
      sum.instants += found.instants;
      sum.wrong += found.wrong;
    });
  }
  const { wrong, ...cases } = sum;
  return { cases, figure: { 'wrong days': wrong } };
}

/** Runs in the page. @param {string} zone */
function nameOfZone(zone) {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}
