import type { Vault } from '@/lib/storage/snapshots/vault';

/** The browser that writes to the disk is no more. */
export class Died extends Error {}

/** Counts what is done to the disk, and lets the browser die just before one of these steps. */
export class Disk {
  steps = 0;
  dieAt = Number.POSITIVE_INFINITY;

  step(): void {
    this.steps += 1;
    if (this.steps >= this.dieAt) throw new Died(`died at step ${this.steps}`);
  }

  /** The browser starts again; from now on it lives for so many steps. */
  start(lives = Number.POSITIVE_INFINITY): void {
    this.steps = 0;
    this.dieAt = lives + 1;
  }
}

class MemoryFile {
  readonly kind = 'file';
  constructor(
    readonly name: string,
    readonly folder: MemoryFolder,
    public bytes = new Uint8Array(),
  ) {}

  async getFile(): Promise<File> {
    return new File([this.bytes], this.name);
  }

  /** As in Chromium: what is written lies beside the file until the close, which puts it in its place at once. */
  async createWritable() {
    const { disk, entries } = this.folder;
    disk.step();
    const swap = new MemoryFile(`${this.name}.crswap`, this.folder);
    entries.set(swap.name, swap);
    return {
      write: async (data: BlobPart) => {
        disk.step();
        swap.bytes = new Uint8Array(await new Blob([swap.bytes, data]).arrayBuffer());
      },
      close: async () => {
        disk.step();
        this.bytes = swap.bytes;
        entries.delete(swap.name);
      },
      abort: async () => {
        disk.step();
        entries.delete(swap.name);
      },
    };
  }
}

/** A `FileSystemDirectoryHandle` in memory: what snapshots and log use of it, and its errors. */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly entries = new Map<string, MemoryFile | MemoryFolder>();
  constructor(
    readonly name: string,
    readonly disk: Disk,
  ) {}

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<MemoryFolder> {
    const folder = this.#find(name, create, () => new MemoryFolder(name, this.disk));
    if (folder instanceof MemoryFolder) return folder;
    throw new DOMException(name, 'TypeMismatchError');
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    const file = this.#find(name, create, () => new MemoryFile(name, this));
    if (file instanceof MemoryFile) return file;
    throw new DOMException(name, 'TypeMismatchError');
  }

  async removeEntry(name: string): Promise<void> {
    this.disk.step();
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.entries.keys()];
  }

  /** Every file below, by its path. */
  files(path = ''): [string, MemoryFile][] {
    return [...this.entries].flatMap(([name, entry]) =>
      entry instanceof MemoryFile
        ? [[path + name, entry] as [string, MemoryFile]]
        : entry.files(`${path}${name}/`),
    );
  }

  #find<Entry>(name: string, create: boolean, make: () => Entry) {
    const found = this.entries.get(name);
    if (found !== undefined) return found;
    if (!create) throw new DOMException(name, 'NotFoundError');
    this.disk.step();
    const made = make();
    this.entries.set(name, made as MemoryFile | MemoryFolder);
    return made;
  }
}

/** A vault in memory; its locks let one in after the other, as the browser's do. */
export function memoryVault(): { vault: Vault; folder: MemoryFolder; disk: Disk } {
  const disk = new Disk();
  const folder = new MemoryFolder('kith', disk);
  const queues = new Map<string, Promise<unknown>>();
  const vault: Vault = {
    // The library uses no more of a folder than this one has.
    folder: folder as unknown as FileSystemDirectoryHandle,
    alone: (at, work) => {
      const result = (queues.get(at) ?? Promise.resolve()).then(work);
      queues.set(
        at,
        result.catch(() => 'the next one has its turn'),
      );
      return result;
    },
  };
  return { vault, folder, disk };
}
