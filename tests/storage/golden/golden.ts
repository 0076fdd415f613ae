import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openDB, type IDBPDatabase } from 'idb';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { done } from '@/lib/acts/queue-acts';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import { restoreContents } from '@/lib/safety/restore-contents';
import { draftWriter } from '@/lib/storage/drafts';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { makeStores, SCHEMA } from '@/lib/storage/upgrades';
import { context, logInput, profile, TODAY } from '@/tests/builders';
import { madeUpBackup } from '@/tests/transfer/backup/made-up-backup';

/** A store as it is made. */
interface Shape {
  keyPath: unknown;
  indexes: Record<string, { keyPath: unknown; multiEntry: boolean; unique: boolean }>;
}

/** A whole database as it was left by the Kith that wrote that schema. */
export interface Golden {
  schema: number;
  shapes: Record<string, Shape>;
  rows: Record<string, unknown[]>;
}

const pathOf = (schema: number) => `tests/storage/golden/schema-${schema}.json`;

/** The golden database of a schema; null: nobody has made it. */
export function readGolden(schema: number): Golden | null {
  const path = pathOf(schema);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : null;
}

/** Writes the golden database of the schema that this code writes: `npm run golden`. */
export async function writeGolden(): Promise<void> {
  await actOut();
  const database = (await openKith()) as unknown as IDBPDatabase;
  const rows: Golden['rows'] = {};
  for (const store of database.objectStoreNames) rows[store] = await database.getAll(store);
  // What is random must not differ from one making to the next.
  const names = ['databaseId', 'deviceId'] as const;
  const [identity] = rows['meta'] as Record<(typeof names)[number], string>[];
  let text = JSON.stringify({ schema: SCHEMA.version, shapes: shapesOf(database), rows }, null, 1);
  for (const name of names) text = text.replaceAll(identity![name], `golden-${name}`);
  writeFileSync(pathOf(SCHEMA.version), `${text}\n`);
}

/** Every kind of record with something in every field, and then what is done to such: the bin, clashes, undo, drafts. */
async function actOut(): Promise<void> {
  await restoreContents(madeUpBackup(), 'replace', context());
  const followUp = { due: TODAY, reason: 'ask how the move went' };
  const slugs = ['łucja', 'thea', 'jonas'];
  const people: string[] = [];
  for (const slug of slugs) {
    const input = logInput(slug, { profile: profile(slug), followUp, note: 'met in the choir' });
    people.push((await run(logPerson, input, context())).personIds[0]!);
  }
  const [łucja = '', thea = '', jonas = ''] = people;
  const call = { kind: 'call', day: TODAY, text: 'the move', startedBy: null } as const;
  await run(logTouch, { personId: łucja, touch: call, note: 'has two cats', followUp }, context());
  // Two windows, both from what stood there first.
  for (const company of ['Foundry Nine', 'Aozora']) {
    const edits = { company: { value: company, basedOn: 0 } };
    await run(editPerson, { personId: łucja, edits }, context());
  }
  const file = (await readPersonFile(thea))!;
  const [item] = queueRowsOf(file, []).map(({ kind, itemId }) => ({ kind, itemId }));
  await run(done, { personId: thea, item: item!, text: 'spoke' }, context());
  const note = file.records.find(({ type }) => type === 'note')!;
  await run(removeRecord, { personId: thea, recordId: note.id }, context());
  await run(removePerson, { personId: jonas }, context());
  const { actId } = await run(logPerson, logInput('Anaïs'), context());
  await undo(actId, context());
  const draft = draftWriter(`person/${łucja}`, (error) => {
    throw error;
  });
  draft.keep({ text: 'half a sentence' });
  await draft.settled();
}

/** Puts a golden database in the place of Kith's, made by the steps that led to its schema. */
export async function lay({ schema, rows }: Golden): Promise<Golden['shapes']> {
  const steps = { version: schema, upgrades: SCHEMA.upgrades.slice(0, schema) };
  const database = await openDB('kith', schema, {
    upgrade: (made, _old, _new, transaction) =>
      makeStores(made as never, transaction as never, steps),
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, all] of Object.entries(rows)) {
    for (const row of all) void transaction.objectStore(store).put(row);
  }
  await transaction.done;
  const shapes = shapesOf(database);
  database.close();
  return shapes;
}

function shapesOf(database: IDBPDatabase): Golden['shapes'] {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  return Object.fromEntries(
    stores.map((name): [string, Shape] => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((each) => {
        const { keyPath, multiEntry, unique } = store.index(each);
        return [each, { keyPath, multiEntry, unique }];
      });
      return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) as never }];
    }),
  );
}
