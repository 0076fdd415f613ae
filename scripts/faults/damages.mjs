// @ts-check
import { cp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ name: string, apply: (folder: string) => Promise<void> }} Damage */

/** Where in a file a byte is altered, as parts of its length. */
const PLACES = [0, 0.1, 0.25, 0.33, 0.41, 0.5, 0.58, 0.66, 0.75, 0.83, 0.91, 0.99];
const LENGTHS = [0, 0.25, 0.5, 0.75, 0.95];

/** Not data: the browser's own diary, and what keeps a second one out. */
const NO_DATA = /(^|\/)(LOG|LOG\.old|LOCK)$/;

/**
 * Every file below a folder that holds something.
 * @param {string} folder
 */
export async function dataFiles(folder) {
  const names = await readdir(folder, { recursive: true });
  const found = await Promise.all(
    names.map(async (name) => ({ name, about: await stat(join(folder, name)) })),
  );
  return found
    .filter(({ name, about }) => about.isFile() && about.size > 0 && !NO_DATA.test(name))
    .map(({ name, about }) => ({ name, size: about.size }));
}

/**
 * Each file with a byte altered here and there, cut short, or gone; and the whole folder gone.
 * @param {string} folder
 * @param {(name: string) => boolean} [isMeant]
 * @returns {Promise<Damage[]>}
 */
export async function damagesOf(folder, isMeant = () => true) {
  const files = (await dataFiles(folder)).filter(({ name }) => isMeant(name));
  const ofFiles = files.flatMap(({ name, size }) => [
    ...PLACES.map((part) => ({
      name: `${shortly(name)}: byte flipped at ${percent(part)}`,
      apply: (/** @type {string} */ where) => flip(join(where, name), Math.floor(part * size)),
    })),
    ...LENGTHS.map((part) => ({
      name: `${shortly(name)}: cut to ${percent(part)}`,
      apply: (/** @type {string} */ where) => truncate(join(where, name), Math.floor(part * size)),
    })),
    {
      name: `${shortly(name)}: missing`,
      apply: (/** @type {string} */ where) => rm(join(where, name)),
    },
  ]);
  const all = {
    name: 'all of it missing',
    apply: (/** @type {string} */ where) => rm(where, { recursive: true }),
  };
  return [...ofFiles, all];
}

/**
 * The folder as it was at an earlier time.
 * @param {string} earlier a copy from then
 * @returns {Damage}
 */
export function rollBackTo(earlier) {
  const apply = async (/** @type {string} */ where) => {
    await rm(where, { recursive: true });
    await cp(earlier, where, { recursive: true });
  };
  return { name: 'all of it as it was ten acts ago', apply };
}

/** @param {string} file @param {number} place */
async function flip(file, place) {
  const opened = await open(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await opened.read(byte, 0, 1, place);
    byte[0] = (byte[0] ?? 0) ^ 0x41;
    await opened.write(byte, 0, 1, place);
  } finally {
    await opened.close();
  }
}

/** @param {string} name */
function shortly(name) {
  const file = name.split('/').at(-1) ?? name;
  // SQLite's files have names of 52 letters.
  return file.replace(/^[0-9A-Z]{40,}/, 'database');
}

/** @param {number} part */
function percent(part) {
  return `${Math.round(part * 100)} %`;
}
