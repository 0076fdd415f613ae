import { expect, it } from 'vitest';
import type { Write } from '@/lib/acts/act';
import { logPerson, type LogPersonInput } from '@/lib/acts/log-person';
import { newProfile } from '@/lib/acts/new-record';
import type { PersonFile } from '@/lib/domain/record';
import { fileWith, stateOf } from '@/tests/acts/act-state';
import { context, logInput, profile } from '@/tests/builders';

const ROBERT = profile('robert-smith');

/** Somebody whose profile it is, whose page was once called `pageName`. */
function holderOf(name: string, pageName = '', isKept = true): PersonFile {
  const file = fileWith([], { name });
  const person = isKept ? file.person : { ...file.person, keptSince: null };
  const fields = { ...ROBERT, personId: person.id, former: false, pageName };
  return { ...file, person, profiles: [newProfile(fields, context())] };
}

function logged(input: LogPersonInput, ...files: PersonFile[]): { name?: string; page?: string } {
  const writes: Write[] = logPerson.apply(stateOf(...files), input, context());
  const found: { name?: string; page?: string } = {};
  for (const { store, record } of writes) {
    if (store === 'people' && record !== undefined) found.name = record.name;
    if (store === 'profiles' && record !== undefined) found.page = record.pageName;
  }
  return found;
}

const onRobertsPage = (name: string) =>
  logInput(name, { profile: { ...ROBERT, pageName: 'Robert Smith' } });

it('somebody new is remembered with the name that their page shows', () => {
  expect(logged(onRobertsPage('Bob'))).toEqual({ name: 'Bob', page: 'Robert Smith' });
});

it('so is somebody who was only known, under whatever name', () => {
  const file = holderOf('Robert Smith', '', false);
  expect(logged(onRobertsPage('Bob'), file)).toEqual({ name: 'Bob', page: 'Robert Smith' });
});

it('so is somebody who was kept a moment ago in another window', () => {
  const file = holderOf('Bobby');
  expect(logged(onRobertsPage('Bob'), file)).toEqual({ name: 'Bob', page: 'Robert Smith' });
});

it.each([
  ['their own name', 'Bob'],
  ['no name at all', ''],
])('a page that shows %s does not take the place of a name that was agreed to', (_, pageName) => {
  const file = holderOf('Bob', 'Robert Smith');
  const input = logInput('Bob', { profile: { ...ROBERT, pageName } });
  expect(logged(input, file)).toEqual({ name: 'Bob' });
});

it('another name of the page takes the place of the one before', () => {
  const file = holderOf('Bob', 'R. Smith');
  expect(logged(onRobertsPage('Bob'), file).page).toBe('Robert Smith');
});

it('a profile that is in the bin beside the one they hold is left as it is', () => {
  const file = holderOf('Bob');
  const { now } = context();
  const binned = file.profiles.map((each) => ({ ...each, id: 'binned', removedOn: now }));
  const both = { ...file, profiles: [...binned, ...file.profiles] };
  const writes = logPerson.apply(stateOf(both), onRobertsPage('Bob'), context());
  const written = writes.flatMap(({ store, record }) => (store === 'profiles' ? [record?.id] : []));
  expect(written).toEqual([file.profiles[0]?.id]);
});
