import { editPerson } from '@/lib/acts/edit-person';
import { keepApart } from '@/lib/acts/keep-apart';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch, type LogTouchInput } from '@/lib/acts/log-touch';
import { mergePeople } from '@/lib/acts/merge-people';
import { newPerson } from '@/lib/acts/new-record';
import type { Id } from '@/lib/domain/record';
import { draftWriter } from '@/lib/storage/drafts';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { admit } from '@/lib/storage/admit';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '@/lib/domain/day';
import { context, logInput, profile, TODAY } from '@/tests/builders';
import type { MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

/** A word that stands nowhere else. */
export const MARKER = 'Xylographica';

const KEY_WORD = MARKER.toLowerCase();

/** Every field of a person that takes words, with the marker in it. */
function markedFields() {
  const filled = Object.entries(newPerson({ name: MARKER }, context())).flatMap(
    ([field, value]) => {
      if (['id', 'mergedIds', 'apartFrom', 'clashes', 'createdAt', 'keptSince'].includes(field))
        return [];
      if (Array.isArray(value)) return [[field, [`${MARKER} ${field}`]]];
      return value === '' ? [[field, `${MARKER} ${field}`]] : [];
    },
  );
  return { ...Object.fromEntries(filled), name: `${MARKER} name`, introducedBy: { name: MARKER } };
}

/**
 * A person with the marker in every field, in records, drafts, clashes, the journal and a database set aside; logged,
 * undone, logged again and merged with another; and somebody else who mentions them wherever one can.
 */
export async function setUpMarked(): Promise<{ markedId: Id; otherId: Id }> {
  const input = logInput(MARKER, {
    profile: profile(KEY_WORD),
    fields: markedFields(),
    note: MARKER,
  });
  await keepDraft(`li:in:${KEY_WORD}`);
  const first = await run(logPerson, input, context(), `li:in:${KEY_WORD}`);
  await undo(first.actId, context());
  const nameless = await run(logPerson, logInput(`${MARKER} without a profile`), context());
  await undo(nameless.actId, context());
  const markedId = (await run(logPerson, input, context(TODAY, 1))).personIds[0]!;
  const double = (await run(logPerson, logInput(`${MARKER} twice`), context())).personIds[0]!;
  await run(mergePeople, { keepId: markedId, otherId: double, choices: {} }, context());
  await logAll(markedId, MARKER);
  for (const company of [`${MARKER} one`, `${MARKER} two`]) await editCompany(markedId, company);
  const otherId = await someoneWhoMentions(markedId);
  const { records } = (await readPersonFile(markedId))!;
  for (const id of [
    `li:in:${KEY_WORD}`,
    `person/${markedId}`,
    `person/${markedId}/details`,
    `person/${double}`,
    `person/${markedId}/record/${records[0]!.id}`,
    `done/promise/${records[0]!.id}`,
  ]) {
    await keepDraft(id);
  }
  await admit([markedId], TODAY);
  await setSomethingAside();
  return { markedId, otherId };
}

async function logAll(personId: Id, word: string): Promise<void> {
  const input: LogTouchInput = {
    personId,
    note: word,
    touch: { day: TODAY, kind: 'call', text: word, startedBy: 'me' },
    valueOffered: { kind: 'advice', text: word, state: 'given' },
    valueReceived: { kind: 'advice', text: word, state: 'open' },
    promise: { text: word, by: 'me', due: addDays(TODAY, 3) },
    followUp: { due: addDays(TODAY, 9), reason: word },
    bringUp: word,
    goodMoment: { text: word, due: addDays(TODAY, 12) },
  };
  await run(logTouch, input, context());
}

/** Two edits from the same version: the second is a clash, and both values are kept. */
async function editCompany(personId: Id, value: string): Promise<void> {
  const edits = { company: { value, basedOn: 0 } };
  await run(editPerson, { personId, edits }, context());
}

async function someoneWhoMentions(markedId: Id): Promise<Id> {
  const fields = { name: 'Olu', introducedBy: { personId: markedId } };
  const otherId = (await run(logPerson, logInput('Olu', { fields }), context())).personIds[0]!;
  await logAll(otherId, 'harmless');
  await run(keepApart, { personId: otherId, otherId: markedId }, context());
  const database = await openKith();
  const person = (await database.get('people', otherId))!;
  const lost = { personId: markedId };
  const clashes = [{ field: 'introducedBy', lost, at: context().now }];
  await database.put('people', { ...person, clashes });
  const records = await database.getAllFromIndex('records', 'personId', otherId);
  const promise = records.find(({ type }) => type === 'promise')!;
  await database.put('records', { ...promise, state: 'handed over', handedTo: lost } as never);
  return otherId;
}

function failed(error: unknown): never {
  throw error;
}

async function keepDraft(id: string): Promise<void> {
  const writer = draftWriter(id, failed);
  writer.keep({ text: `${MARKER} draft` });
  await writer.settled();
}

/** A database that could not be read once, and holds nobody knows whom. */
function setSomethingAside(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('kith-2', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('people').put({ name: MARKER }, 1);
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(new Error('not set aside')));
  });
}

/** All that Kith has stored anywhere in the browser, in letters. */
export async function lettersEverywhere(files: MemoryFolder): Promise<string> {
  const database = await openKith();
  const stores = [...database.objectStoreNames].map((store) => database.getAll(store));
  const aside = (await indexedDB.databases()).filter(({ name }) => name !== database.name);
  const contents = files.files().map(async ([path, { bytes }]) => {
    if (!path.endsWith('.gz')) return path + new TextDecoder().decode(bytes);
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return path + (await new Response(plain).text());
  });
  const browser = [fakeBrowser.storage.local.get(null), fakeBrowser.storage.session.get(null)];
  const isSetAside = aside.length > 0 ? `${MARKER} set aside` : '';
  const read = await Promise.all([...stores, ...contents, ...browser]);
  return JSON.stringify(read) + isSetAside;
}
