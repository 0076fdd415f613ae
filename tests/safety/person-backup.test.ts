import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readContents } from '@/lib/safety/contents';
import { erasePersonNow } from '@/lib/storage/erase-person';
import { makePersonBackup } from '@/lib/safety/make-person-backup';
import { restoreContents } from '@/lib/safety/restore-contents';
import { readPersonFile } from '@/lib/storage/people-query';
import { personFileName } from '@/lib/transfer/backup/person-file-name';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { emptyStore } from '@/tests/builders';
import { setUpMarked } from '@/tests/safety/marked-person';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);

async function exported(personId: string) {
  const made = await makePersonBackup(personId);
  const read = await readBackup(made!.text);
  if (!read.ok) throw new Error(read.reason);
  return { text: made!.text, contents: read.contents };
}

describe('one person’s data', () => {
  it('is all that is theirs, drafts among it, and of others a name at most', async () => {
    const { markedId, otherId } = await setUpMarked();
    const all = (await readContents()).contents;
    const { contents, text } = await exported(otherId);
    expect(contents.people).toMatchObject([
      { id: otherId, introducedBy: { name: 'Xylographica name' }, apartFrom: [] },
    ]);
    expect(contents.records).toHaveLength(all.records.filter((r) => r.personId === otherId).length);
    expect(text).not.toContain(markedId);
    expect(contents.settings.concat()).toEqual([]);
    const marked = (await exported(markedId)).contents;
    expect(marked.drafts).toHaveLength(6);
    expect(marked.profiles).toHaveLength(1);
    expect(marked.people[0]?.mergedIds).toHaveLength(1);
  });

  it('comes back whole by adding what is missing', async () => {
    const { otherId } = await setUpMarked();
    const { contents } = await exported(otherId);
    const before = (await readPersonFile(otherId))!;
    await erasePersonNow(otherId);
    await restoreContents(contents, 'add');
    const after = (await readPersonFile(otherId))!;
    const texts = (records: typeof before.records) =>
      records.map((r) => ('text' in r ? r.text : '')).toSorted();
    expect(texts(after.records)).toEqual(texts(before.records));
    expect(after.person).toMatchObject({ name: before.person.name });
    await expectWhatAlwaysHolds();
  });

  it('of nobody there is none', async () => {
    expect(await makePersonBackup('nobody')).toBeNull();
  });
});

it.each([
  ['Zoë Quartermaine', 'kith-person-Zoë-Quartermaine-2026-11-21.json'],
  ['  ../../etc/passwd ', 'kith-person-etc-passwd-2026-11-21.json'],
  ['نور الفارسي', 'kith-person-نور-الفارسي-2026-11-21.json'],
  ['O’Brien, "Bo" <x>', 'kith-person-O-Brien-Bo-x-2026-11-21.json'],
  ['🙂', 'kith-person-2026-11-21.json'],
  ['a'.repeat(200), `kith-person-${'a'.repeat(60)}-2026-11-21.json`],
])('the file of %s is called %s', (name, file) => {
  expect(personFileName(name, '2026-11-21')).toBe(file);
});
