// @ts-check

/** @typedef {import('../seed/bundle.mjs').Break} Break */

const COMMIT = 'lib/storage/commit.ts';
const WRITING = 'lib/storage/write-transaction.ts';

/** A save is acknowledged before it is begun. @type {Break} */
export const SAYS_SAVED_EARLY = {
  file: WRITING,
  from: 'const result = await commitOrThrow(work);',
  to: `void new Promise((resolve) => setTimeout(resolve, 30)).then(() => commitOrThrow(work));
  const result = { announce: () => {} };`,
};

/** The journal is written in a transaction of its own, a moment after the records. @type {Break} */
export const TWO_TRANSACTIONS = {
  file: COMMIT,
  from: 'writes.add(journal.put(entry));',
  to: `setTimeout(() => {
    transaction.db.transaction('journal', 'readwrite').objectStore('journal').put(entry);
  }, 30);`,
};

/** Chromium's default: a commit is not synced to the disk. @type {Break} */
export const RELAXED = {
  file: WRITING,
  from: "durability: 'strict'",
  to: "durability: 'relaxed'",
};

/** What a failed act had written stays written. @type {Break} */
export const NEVER_ABORTS = {
  file: WRITING,
  from: `      abort(transaction);
      await transaction.done.catch`,
  to: `      if (Math.random() > 2) abort(transaction);
      await transaction.done.catch`,
};

/** Nobody hears of a write that fails before all are waited for. @type {Break} */
export const UNHEARD_WRITES = {
  file: 'lib/storage/writes.ts',
  from: "write.catch(() => 'done() hears of it');",
  to: '',
};

/** A field that somebody else has set since is overwritten, and nobody hears of it. @type {Break} */
export const LAST_WINS = {
  file: 'lib/acts/set-fields.ts',
  from: 'edit.basedOn !== undefined && edit.basedOn !== version',
  to: 'edit.basedOn === -1',
};

/** The day is that of Greenwich, wherever the user is. @type {Break} */
export const DAY_OF_GREENWICH = {
  file: 'lib/clock.ts',
  from: 'return `${year}-${month}-${day}`;',
  to: 'return clock.toISOString().slice(0, 10 + 0 * (year + month + day).length);',
};

/** The worker never sets the badge. @type {import('../faults/break-build.mjs').BuildBreak} */
export const NO_BADGE = { from: /setBadgeText\(\{text:(\w+)\}\)/, to: 'getBadgeText({})' };

/** The worker leaves badge and alarms alone when it starts. @type {import('../faults/break-build.mjs').BuildBreak} */
export const NO_ALARMS = {
  from: /(\.onStartup\.addListener\(\(\)=>void \w+\(\)\),\w+\(\(\)=>void \w+\(\)\)),\w+\(\),\w+\(\)\}/,
  to: '$1}',
};
