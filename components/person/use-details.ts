import { useLayoutEffect, useRef, useState } from 'react';
import type { Problems } from '@/components/person/entry-values';
import { useEdits, type Edits, type Typed } from '@/components/person/use-edits';
import { useNotebook } from '@/components/storage/notebook';
import { Refused } from '@/lib/acts/act';
import { editPerson } from '@/lib/acts/edit-person';
import { isSame, type Edits as FieldEdits } from '@/lib/acts/set-fields';
import type { Person, PersonFields } from '@/lib/domain/record';
import type { Committed } from '@/lib/storage/commit';
import { text } from '@/lib/text';

/** The name of a field that can be corrected in place. */
export type DetailName = keyof PersonFields;

/** What a typed text stands for, or what is wrong with it. */
export type DetailReading<Name extends DetailName> =
  { value: PersonFields[Name] } | { problem: string };

/** A person's details, each corrected in place and saved by itself. */
export interface Details {
  /** The person as this window knows them: its own save is seen at once. */
  person: Person;
  edits: Edits;
  problems: Problems;
  /** Saves what is typed in a field, if it says anything else than what is stored. */
  save: <Name extends DetailName>(
    name: Name,
    read: (typed: unknown) => DetailReading<Name>,
  ) => Promise<void>;
  /** Sets a field at once: a tag, a person chosen, the other value of a clash. */
  put: <Name extends DetailName>(name: Name, value: PersonFields[Name]) => Promise<void>;
  /** What is stored stands in the field again. */
  revert: (name: DetailName) => void;
}

/** Corrections of a person's details, each against the version that the user saw when they began. */
export function useDetails(read: Person): Details {
  const notebook = useNotebook();
  const { person, newest, wasSaved } = useOwnSaves(read);
  const edits = useEdits(`person/${person.id}/details`, person.stamps);
  const [problems, setProblems] = useState<Problems>({});
  const underWay = useRef(new Set<DetailName>());
  const askedAgain = useRef(new Set<DetailName>());
  const say = (name: DetailName, problem: string | undefined): void =>
    setProblems((before) => ({ ...before, [name]: problem }));

  const commit = async (name: DetailName, value: unknown, typed: Typed): Promise<void> => {
    // `value` was read as a value of this field.
    const edit = { [name]: { value, basedOn: typed.basedOn } } as FieldEdits<PersonFields>;
    const input = { personId: person.id, edits: edit };
    const committed = await notebook.act(editPerson, input, text('personSaved'));
    if (committed === null) return;
    const saved = personIn(committed);
    if (saved !== undefined) wasSaved(saved);
    if (edits.latest(name) === typed) edits.forget([name]);
    else edits.rebase(name, saved?.stamps[name]?.version ?? 0);
  };

  const saveOnce: Details['save'] = async (name, readTyped) => {
    const typed = edits.latest(name);
    if (typed === null) return;
    const reading = readTyped(typed.value);
    say(name, 'problem' in reading ? reading.problem : undefined);
    if ('problem' in reading) return;
    if (isSame(reading.value, newest()[name])) return edits.forget([name]);
    try {
      await commit(name, reading.value, typed);
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error);
      say(name, text(`refused_${error.reason}`));
    }
  };

  const save: Details['save'] = async (name, readTyped) => {
    askedAgain.current.add(name);
    if (underWay.current.has(name)) return;
    underWay.current.add(name);
    try {
      while (askedAgain.current.delete(name)) await saveOnce(name, readTyped);
    } finally {
      underWay.current.delete(name);
    }
  };

  const put: Details['put'] = async (name, value) => {
    edits.type(name, value);
    // What was put is of the field's type.
    await save(name, (typed) => ({ value: typed as typeof value }));
  };
  const revert = (name: DetailName): void => {
    edits.forget([name]);
    say(name, undefined);
  };
  return { person, edits, problems, save, put, revert };
}

/** Between a commit and the live query's answer the person that was read is a moment old. */
function useOwnSaves(read: Person) {
  const [saved, setSaved] = useState<{ after: Person; person: Person } | null>(null);
  const person = saved?.after === read ? saved.person : read;
  const known = useRef(person);
  useLayoutEffect(() => {
    known.current = person;
  }, [person]);
  return {
    person,
    /** Drawn or not. */
    newest: () => known.current,
    wasSaved: (now: Person) => {
      known.current = now;
      setSaved({ after: read, person: now });
    },
  };
}

function personIn({ changes }: Committed): Person | undefined {
  const change = changes.find(({ store }) => store === 'people');
  // A change of the store `people` holds a person, and none was taken away here.
  return change?.after === null ? undefined : (change?.after as Person | undefined);
}
