import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { moveProfile, somebodyElse } from '@/lib/acts/profile-acts';
import { removePerson } from '@/lib/acts/remove';
import type { PersonFields } from '@/lib/domain/record';
import { readLookAlikes } from '@/lib/storage/look-alikes';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput, profile } from '@/tests/builders';

beforeEach(emptyStore);

async function log(
  name: string,
  key: string | null,
  aliases: string[] = [],
  fields: Partial<PersonFields> = {},
): Promise<string> {
  const page = key === null ? null : { key, network: 'linkedin', aliases };
  const input = logInput(name, { profile: page, fields: { name, ...fields } });
  return (await run(logPerson, input, context())).personIds[0]!;
}

async function names(key: string, aliases: string[], name: string): Promise<string[]> {
  return (await readLookAlikes({ key, aliases }, name)).map((each) => each.name);
}

it('whoever shares an alias comes first, whatever they are called', async () => {
  await log('Zoë Quartermaine', 'li:in:zoe');
  await log('Zoé Adler', 'li:sales:ACw', ['li:mid:7']);
  await log('Olu', 'li:mid:7');
  expect(await names('li:urn:ACo', ['li:mid:7'], 'zoe quartermaine')).toEqual([
    'Olu',
    'Zoé Adler',
    'Zoë Quartermaine',
  ]);
  expect(await names('li:mid:7', [], '')).toEqual(['Zoé Adler']);
});

it('finds a whole name, present or former, and a nickname, whatever the accents and case', async () => {
  const zoe = await log('Zoë Quartermaine', null, [], { nickname: 'Zuzu' });
  await run(editPerson, { personId: zoe, edits: { name: { value: 'Zoë Adler' } } }, context());
  for (const name of ['ZOE ADLER', 'Zoe Quartermaine', 'zuzu']) {
    expect(await names('li:in:new', [], name)).toEqual(['Zoë Adler']);
  }
  for (const name of ['Zoe', 'Adler', 'Adler Zoe', '', '🙂']) {
    expect(await names('li:in:new', [], name)).toEqual([]);
  }
});

it('finds names in any script', async () => {
  await log('نور الفارسي', null);
  await log('山田太郎', null);
  expect(await names('li:in:new', [], 'نُور الفارسي')).toEqual(['نور الفارسي']);
  expect(await names('li:in:new', [], '山田太郎')).toEqual(['山田太郎']);
});

it('leaves out who holds the profile, who is in the bin, and what was somebody’s profile once', async () => {
  await log('Zoë', 'li:urn:ACo', ['li:mid:7']);
  const binned = await log('Zoë', 'li:sales:ACw', ['li:mid:7']);
  await run(removePerson, { personId: binned }, context());
  const moved = await log('Olu', 'li:rec:AEM', ['li:mid:7']);
  const move = { personId: moved, fromKey: 'li:rec:AEM', profile: profile('olu') };
  await run(moveProfile, move, context());
  expect(await names('li:urn:ACo', ['li:mid:7'], 'Zoë')).toEqual([]);
});

it('names at most three, the kept before the known', async () => {
  const pageName = 'Maria Sol';
  for (const slug of ['a', 'b']) {
    const personId = await log('Olu', `li:in:${slug}`);
    await run(somebodyElse, { personId, key: `li:in:${slug}`, pageName }, context());
  }
  await log('Maria Sol', null);
  await log('Maria Sol', null);
  const found = await readLookAlikes({ key: 'li:in:new', aliases: [] }, 'Maria Sol');
  expect(found.map(({ isKept }) => isKept)).toEqual([true, true, false]);
});
