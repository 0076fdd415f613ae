import type { RawDatabase } from '@/lib/storage/read-raw';

/** A database as JSON, one row a line, in pieces: put together, a large one would be longer than a text can be. */
export function* rawJson({ name, version, stores }: RawDatabase, at: string): Generator<string> {
  const head = { format: 'kith-raw', database: name, version, savedAt: at };
  yield `${JSON.stringify(head).slice(0, -1)},"stores":{`;
  for (const [place, [store, rows]] of Object.entries(stores).entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(store)}:[`;
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    yield ']';
  }
  yield '}}\n';
}
