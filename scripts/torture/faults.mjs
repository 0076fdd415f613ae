// @ts-check
import { killed } from './f01-killed.mjs';
import { power } from './f02-power.mjs';
import { workerStopped } from './f03-worker-stopped.mjs';
import { closed } from './f04-closed.mjs';
import { reloaded } from './f05-reloaded.mjs';
import { upgraded } from './f06-upgraded.mjs';
import { upgradeKilled } from './f07-upgrade-killed.mjs';
import { newerData } from './f08-newer-data.mjs';
import { damaged } from './f09-damaged.mjs';
import { diskFull } from './f10-disk-full.mjs';
import { failingCalls } from './f11-failing-calls.mjs';
import { twoWindows } from './f12-two-windows.mjs';
import { zones } from './f13-zones.mjs';
import { asleep } from './f14-asleep.mjs';
import { malformed } from './f15-malformed.mjs';
import { roundTrips } from './f16-round-trips.mjs';
import { spreadsheet } from './f17-spreadsheet.mjs';
import { restored } from './f23-restored.mjs';

/** Every fault of the suite, in the order of the table. @type {readonly import('./bench.mjs').Fault[]} */
export const FAULTS = [
  killed,
  power,
  workerStopped,
  closed,
  reloaded,
  upgraded,
  upgradeKilled,
  newerData,
  damaged,
  diskFull,
  failingCalls,
  twoWindows,
  zones,
  asleep,
  malformed,
  roundTrips,
  spreadsheet,
  restored,
];
