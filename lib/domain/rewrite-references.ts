import { PERSON_REFERENCES, type ReferringStore } from '@/lib/domain/person-references';
import type { Id, Introducer } from '@/lib/domain/record';

/** What a reference to a person becomes: one to somebody, just a name, or nothing. */
export type NewReference = Id | Exclude<Introducer, { personId: Id }> | null;

/** The fields of a store in which a merge re-points references to people. */
export function referringFields(store: ReferringStore): string[] {
  return Object.entries(PERSON_REFERENCES[store])
    .filter(([, outcome]) => outcome === 'repointed')
    .map(([field]) => field);
}

/**
 * A record in which every reference to a person that `PERSON_REFERENCES` declares is what `change` makes of it. A
 * list of ids loses what becomes no id and names nobody twice. The same record where nothing changes.
 */
export function rewriteReferences<Record_ extends object>(
  store: ReferringStore,
  record: Record_,
  change: (id: Id, field: string) => NewReference,
): Record_ {
  let rewritten: unknown = record;
  for (const field of referringFields(store)) {
    rewritten = rewriteAt(rewritten, field.split('.'), (id) => change(id, field));
  }
  // A change of references leaves a record what it is.
  return rewritten as Record_;
}

/** Everybody whom a record refers to, each once. */
export function referencesOf(store: ReferringStore, record: object): Id[] {
  const ids = new Set<Id>();
  rewriteReferences(store, record, (id) => {
    ids.add(id);
    return id;
  });
  return [...ids];
}

type Change = (id: Id) => NewReference;

function rewriteAt(value: unknown, path: readonly string[], change: Change): unknown {
  if (Array.isArray(value)) return rewriteList(value, path, change);
  const [head, ...rest] = path;
  if (head === undefined) return typeof value === 'string' ? change(value) : value;
  if (value === null || typeof value !== 'object' || !(head in value)) return value;
  const before: unknown = Reflect.get(value, head);
  const after = rewriteAt(before, rest, change);
  if (after === before) return value;
  // `{ personId }` that is no id any more is a name, or nothing: it goes as a whole.
  const isWhole = head === 'personId' && typeof after !== 'string';
  return isWhole ? after : { ...value, [head]: after };
}

function rewriteList(list: readonly unknown[], path: readonly string[], change: Change): unknown {
  const after = list.map((each) => rewriteAt(each, path, change));
  if (after.every((each, place) => each === list[place])) return list;
  return path.length > 0 ? after : [...new Set(after.filter((each) => typeof each === 'string'))];
}
