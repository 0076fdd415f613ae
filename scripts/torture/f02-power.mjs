// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStage } from '../faults/in-page.mjs';
import { saveMany } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { RELAXED } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */

/** @type {import('./bench.mjs').Fault} */
export const power = {
  id: 'F2',
  title: 'Power loss, by proxy: is a save synced to the disk before it is “Saved”?',
  target: 'at least 100 syncs per 100 saves',
  run: async (bench) => {
    const found = await countSyncs(
      bench,
      howMany(bench, { small: 30, medium: 100, release: 1000 }),
    );
    return {
      ...found,
      ok: found.skipped !== undefined || found.figure['syncs per 100 saves'] >= 100,
    };
  },
  broken: 'durability relaxed, which is the browser’s default',
  control: async (bench) => {
    const found = await countSyncs(bench, 30, [RELAXED]);
    return {
      ...found,
      ok: found.skipped !== undefined || found.figure['syncs per 100 saves'] < 50,
    };
  },
};

/**
 * @param {Bench} bench @param {number} saves @param {readonly import('../seed/bundle.mjs').Break[]} [breaks]
 * @returns {Promise<{ cases: Record<string, number>, figure: Record<'syncs per 100 saves', number>, skipped?: string }>}
 */
async function countSyncs(bench, saves, breaks = []) {
  const nothing = { cases: {}, figure: { 'syncs per 100 saves': 0 } };
  if (spawnSync('strace', ['-V']).status !== 0)
    return { ...nothing, skipped: 'strace is not installed' };
  const folder = await mkdtemp(join(tmpdir(), 'kith-strace-'));
  try {
    return await withStage(browserFor(bench), async (kith) => {
      const page = await kith.asTab(STILL);
      await saveMany(page, 0, 1, breaks);
      const file = join(folder, 'syncs');
      const tracing = await trace(kith.running.pid, file);
      if (tracing === null) return { ...nothing, skipped: 'strace may not look at the browser' };
      await saveMany(page, 1, saves, breaks);
      await tracing.end();
      const lines = (await readFile(file, 'utf8')).split('\n');
      const syncs = lines.filter((line) =>
        /(fdatasync|fsync)\(\d+<[^>]*IndexedDB/.test(line),
      ).length;
      const figure = { 'syncs per 100 saves': Math.round((100 * syncs) / saves) };
      return { cases: { saves }, figure };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes down every sync of a process, with the file it is of; null: it may not be looked at.
 * @param {number} pid
 * @param {string} file
 * @returns {Promise<{ end: () => Promise<void> } | null>}
 */
function trace(pid, file) {
  const args = ['-f', '-y', '-e', 'trace=fdatasync,fsync', '-o', file, '-p', String(pid)];
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => strace.once('close', () => resolve(undefined)));
  const end = async () => {
    strace.kill('SIGINT');
    await ended;
  };
  return new Promise((resolve) => {
    strace.stderr.on('data', (said) => {
      if (/attached/.test(String(said))) resolve({ end });
    });
    strace.once('close', () => resolve(null));
  });
}
