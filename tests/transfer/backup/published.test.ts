import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { BACKUP_STORES } from '@/lib/transfer/backup/contents';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { anyContents, FROM } from './any-contents';
import { backupJsonSchema, violation, type JsonSchema } from './json-schema';
import { madeUpBackup } from './made-up-backup';

vi.setConfig({ testTimeout: 30_000 });

// After a change of the format: UPDATE_PUBLISHED=1 npx vitest run tests/transfer/backup/published.test.ts
const SCHEMA = 'docs/kith-backup.schema.json';
const EXAMPLE = 'docs/kith-backup.example.json';

function published(path: string, made: string): string {
  if (process.env['UPDATE_PUBLISHED'] !== undefined) writeFileSync(path, made);
  return readFileSync(path, 'utf8');
}

it('the JSON Schema that is published is what backups are read by', () => {
  const made = backupJsonSchema();
  const text = published(SCHEMA, `${JSON.stringify(made, null, 2)}\n`);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(made)));
});

it('the example that is published is what Kith writes', async () => {
  expect(published(EXAMPLE, await writeBackup(madeUpBackup(), FROM))).toBe(
    await writeBackup(madeUpBackup(), FROM),
  );
});

it('the example can be read, and holds what it should', async () => {
  const read = await readBackup(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  expect(read.contents).toEqual(madeUpBackup());
  expect(read.findings).toEqual([]);
});

it('the example has a row of every store and a record of every kind', () => {
  const { data } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { data: Record<string, unknown[]> };
  for (const store of BACKUP_STORES) expect(data[store]?.length, store).toBeGreaterThan(0);
  expect(data['records']).toHaveLength(9);
});

it('the JSON Schema takes whatever Kith writes', async () => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as JsonSchema;
  await fc.assert(
    fc.asyncProperty(anyContents(), async (contents) => {
      const file = JSON.parse(await writeBackup(contents, FROM)) as unknown;
      expect(violation(file, schema)).toBeNull();
    }),
    { numRuns: 30 },
  );
});

it.each([
  ['$.sha256', (file: Any) => delete file.sha256],
  ['$.data.people[0].name', (file: Any) => (file.data.people[0].name = 5)],
  ['$.data.records[0].type', (file: Any) => (file.data.records[0].type = 'spell')],
  ['$.data.people[0].metOn', (file: Any) => (file.data.people[0].metOn = 'in spring')],
  ['$.data.people[1].stamps', (file: Any) => (file.data.people[1].stamps = {})],
])('the JSON Schema refuses a file that is wrong at %s', (place, change) => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as JsonSchema;
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as unknown;
  change(file);
  expect(violation(file, schema)).toBe(place);
});

it('data-format.md names every field of every store', () => {
  const page = readFileSync('docs/data-format.md', 'utf8');
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { data: Record<string, object[]> };
  for (const store of Object.keys(storeSchemas)) {
    for (const row of example.data[store] ?? []) {
      for (const field of Object.keys(row))
        expect(page, `${store}.${field}`).toContain(`\`${field}\``);
    }
  }
});

// oxlint-disable-next-line typescript/no-explicit-any -- what is tested is what no type would allow
type Any = any;
