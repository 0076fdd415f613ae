import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { addDays } from '@/lib/domain/day';
import { backUpByItself, type FolderPort } from '@/lib/safety/folder/back-up-by-itself';
import { backupsIn, tidyFolder } from '@/lib/safety/folder/folder-files';
import { folderStateIn, type FolderState } from '@/lib/safety/folder/folder-state';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput } from '@/tests/builders';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

let files: MemoryFolder;
let disk: Disk;
let state: FolderState | null;
let permission: PermissionState;
let isAsked: boolean;
let noted: object[];
let isMissing: boolean;

const folder = () => files as unknown as FileSystemDirectoryHandle;

const port: FolderPort = {
  readState: () => Promise.resolve(state),
  writeState: async (next) => void (state = folderStateIn(structuredClone(next))),
  readFolder: () => Promise.resolve(isMissing ? null : folder()),
  permissionOf: () => Promise.resolve(permission),
  isAskedHere: () => Promise.resolve(isAsked),
  noteBackup: async (made) => void noted.push(made),
};

beforeEach(async () => {
  await emptyStore();
  disk = new Disk();
  files = new MemoryFolder('Kith backups', disk);
  state = { name: 'Kith backups', last: null, isLasting: false, problem: null };
  permission = 'granted';
  isAsked = true;
  isMissing = false;
  noted = [];
  vi.stubGlobal('reportError', () => {});
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, ...rest: ((lock: object) => unknown)[]) => rest.at(-1)?.({}) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const keep = (name: string) => run(logPerson, logInput(name), context());
const names = (): string[] => [...files.entries.keys()].toSorted();
const fileOf = (day: string): string => `kith-backup-${day}.json`;

function writtenYesterday(): void {
  if (state?.last == null) throw new Error('nothing was written');
  state = { ...state, last: { ...state.last, day: addDays(today(), -1) } };
}

async function put(...day: string[]): Promise<void> {
  for (const each of day) await files.getFileHandle(each, { create: true });
}

describe('a backup into a folder', () => {
  it('is one that Restore reads, under the day’s name, and nothing half written lies beside it', async () => {
    await keep('Zoë');
    expect(await backUpByItself(port)).toBe('written');
    expect(names()).toEqual([fileOf(today())]);
    const [[, file] = []] = files.files();
    const read = await readBackup(new TextDecoder().decode(file?.bytes));
    expect(read).toMatchObject({ ok: true, contents: { people: [{ name: 'Zoë' }] } });
    expect(noted).toEqual([{ day: today(), people: 1, records: 0 }]);
  });

  it('is written once a day, and only where something changed since the last', async () => {
    expect(await backUpByItself(port)).toBe('current');
    await keep('Zoë');
    expect(await backUpByItself(port)).toBe('written');
    await keep('Olu');
    expect(await backUpByItself(port)).toBe('current');
    writtenYesterday();
    expect(await backUpByItself(port)).toBe('written');
    writtenYesterday();
    expect(await backUpByItself(port)).toBe('current');
    expect(await backUpByItself(port, true)).toBe('written');
  });

  it('keeps the newest fourteen of Kith’s own, and touches nothing else', async () => {
    const days = Array.from({ length: 20 }, (_, ago) => fileOf(addDays(today(), -1 - ago)));
    const others = ['holiday.json', 'kith-people-2026-01-01.csv', `${fileOf('2020-01-01')}.age`];
    await put(...days, ...others, 'kith-backup-2026-01-01 (1).json');
    await keep('Zoë');
    await backUpByItself(port);
    expect(await backupsIn(folder())).toEqual([fileOf(today()), ...days.slice(0, 13)]);
    for (const other of others) expect(names()).toContain(other);
  });

  it('today’s stays where a clock that was wrong has left files of days to come', async () => {
    const toCome = Array.from({ length: 20 }, (_, ahead) => fileOf(addDays(today(), 900 + ahead)));
    await put(...toCome, fileOf(today()));
    await tidyFolder(folder(), today());
    expect(names()).toContain(fileOf(today()));
    expect(names()).toHaveLength(14);
  });

  it('a browser that dies on the way leaves yesterday’s whole, and today’s whole or not there', async () => {
    await keep('Zoë');
    for (let step = 0; ; step += 1) {
      files.entries.clear();
      state = { name: 'x', last: null, isLasting: false, problem: null };
      disk.start();
      await put(fileOf('2026-01-01'));
      disk.start(step);
      const run = await backUpByItself(port);
      disk.start();
      expect(names()).toContain(fileOf('2026-01-01'));
      const written = files.files().find(([name]) => name === fileOf(today()))?.[1].bytes;
      const isWhole = (written?.length ?? 0) > 0;
      // Chromium makes the file before it swaps in what is written; an empty one is written anew.
      if (isWhole) expect(new TextDecoder().decode(written)).toContain('Zoë');
      if (run === 'written') break;
      expect(state).toMatchObject({ problem: 'failed', last: null });
      expect(step).toBeLessThan(30);
    }
  });
});

describe('what stands in the way', () => {
  it('is a permission that has lapsed: nothing is written, and it is to be asked for', async () => {
    await keep('Zoë');
    permission = 'prompt';
    state = { ...state!, isLasting: true };
    expect(await backUpByItself(port)).toBe('permission');
    expect(state).toMatchObject({ problem: 'permission', isLasting: false, last: null });
    expect(names()).toEqual([]);
    permission = 'granted';
    expect(await backUpByItself(port)).toBe('written');
    expect(state).toMatchObject({ problem: null });
  });

  it('is a folder that is not there', async () => {
    await keep('Zoë');
    isMissing = true;
    expect(await backUpByItself(port)).toBe('missing');
    isMissing = false;
    vi.spyOn(files, 'getFileHandle').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await backUpByItself(port)).toBe('missing');
  });

  it('is nothing that is asked about while there is nothing to write', async () => {
    permission = 'prompt';
    expect(await backUpByItself(port)).toBe('current');
    expect(state).toMatchObject({ problem: null });
  });
});

it('only a permission that outlived a restart makes it every day, by itself', async () => {
  await keep('Zoë');
  await backUpByItself(port);
  expect(state).toMatchObject({ isLasting: false });
  isAsked = false;
  await backUpByItself(port, true);
  expect(state).toMatchObject({ isLasting: true });
});
