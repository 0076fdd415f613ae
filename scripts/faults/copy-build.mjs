// @ts-check
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from '../browser/launch.mjs';
import { bundle } from '../seed/bundle.mjs';

/** A page of Kith's in which nothing runs but what the debugger evaluates there. */
export const BLANK = 'blank.html';

/**
 * A copy of the build with an empty page, and with another worker or one that does more.
 * @param {'silent' | 'logs'} worker `silent`: it opens no database, so that the first to open one is who asks what
 * became of it; `logs`: Kith's own, which also keeps the log
 * @returns {Promise<{ path: string, silence: () => Promise<void>, remove: () => Promise<void> }>} `silence`: from
 * its next start on the worker does nothing
 */
export async function copyBuild(worker) {
  const path = await mkdtemp(join(tmpdir(), 'kith-faults-'));
  const remove = () => rm(path, { recursive: true, force: true });
  await cp(process.env.KITH_EXTENSION ?? BUILD, path, { recursive: true });
  await writeFile(join(path, BLANK), '<!doctype html><meta charset="utf-8"><title>Blank</title>');
  const background = join(path, 'background.js');
  const silence = () => writeFile(background, 'addEventListener("install", () => {});\n');
  if (worker === 'silent') await silence();
  else await appendFile(background, `\n${await bundle('scripts/faults/log-worker.ts')}`);
  return { path, silence, remove };
}
