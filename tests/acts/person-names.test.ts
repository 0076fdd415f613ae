import { expect, it } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { fileWith, stateOf } from '@/tests/acts/act-state';
import { context, logInput } from '@/tests/builders';

function namesAfter(name: string): string[] {
  const file = fileWith([]);
  const edit = { personId: file.person.id, edits: { name: { value: name } } };
  return [
    logPerson.apply(stateOf(), logInput(name), context()),
    editPerson.apply(stateOf(file), edit, context()),
  ].flatMap(([write]) =>
    write?.store === 'people' && write.record !== undefined ? [write.record.name] : [],
  );
}

it.each([
  ['nothing', ''],
  ['blanks', ' \t\u00a0\u3000'],
  ['zero-width spaces', '\u200b\u200b'],
  ['word joiners and blanks', ' \u2060 '],
  ['marks of writing direction', '\u202a\u202e\u2066\u2069\u200f'],
  ['a filler that is drawn as nothing', '\u3164'],
  ['control characters', '\u0000\u0007'],
])('a name of %s is no name', (_, name) => {
  const file = fileWith([]);
  const edit = { personId: file.person.id, edits: { name: { value: name } } };
  expect(() => logPerson.apply(stateOf(), logInput(name), context())).toThrow('nameMissing (name)');
  expect(() => editPerson.apply(stateOf(file), edit, context())).toThrow('nameMissing (name)');
});

it.each(['می\u200cخواهم', '\u202bמשה\u202c', '👩\u200d🔬', 'Z\u200b', '.'])(
  'a name with something to see in it is stored to the letter: %s',
  (name) => {
    expect(namesAfter(name)).toEqual([name, name]);
  },
);
