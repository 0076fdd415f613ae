import type { NetworkTable } from './table';

const found = import.meta.glob<NetworkTable>('./*.ts', { eager: true, import: 'table' });

/** The table of each network, by the name of its file. */
export const tables: ReadonlyMap<string, NetworkTable> = new Map(
  Object.entries(found)
    .filter(([, table]) => table !== undefined)
    .map(([file, table]) => [file.slice('./'.length, -'.ts'.length), table]),
);
