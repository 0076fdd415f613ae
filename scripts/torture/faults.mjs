// @ts-check
import { killed } from './f01-killed.mjs';

/** Every fault of the suite, in the order of the table. @type {readonly import('./bench.mjs').Fault[]} */
export const FAULTS = [killed];
