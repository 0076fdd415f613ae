import type { ActContext } from '@/lib/acts/act';
import { NOTHING_SAID, NEW } from '@/lib/acts/new-record';
import type {
  Id,
  Person,
  PersonFields,
  Profile,
  Stamp,
  Stored,
  TimelineRecord,
} from '@/lib/domain/record';

type Bare<R> = R extends Stored ? Omit<R, keyof Stored> : never;

function stored(fields: object, id: Id, { now: at }: ActContext): Stored {
  // One for all fields: thousands of people are made at once.
  const stamp: Stamp = { version: 1, by: 'file', at };
  const stamps: Record<string, Stamp> = {};
  for (const field of Object.keys(fields)) stamps[field] = stamp;
  return { id, createdAt: at, removedOn: null, stamps, clashes: [] };
}

/** A new person as a file has them: only known, unless the file is Kith's own. The texts are well-formed already. */
export function personFromFile(
  said: Partial<PersonFields>,
  context: ActContext,
  { id, isKept }: { id: Id; isKept: boolean },
): Person {
  const keptSince = isKept ? context.now : null;
  return { ...NOTHING_SAID, ...NEW, ...said, ...stored(said, id, context), keptSince };
}

/** A profile that a file gives somebody. */
export function profileFromFile(
  personId: Id,
  { key, network, aliases }: Pick<Profile, 'key' | 'network' | 'aliases'>,
  context: ActContext,
): Profile {
  const fields = { personId, key, network, aliases, former: false, pageName: '' };
  // The key is all that a file can be asked about again.
  return { ...fields, ...stored({ key }, context.newId(), context) };
}

/** A timeline record that comes of a file. */
export function recordFromFile<R extends Bare<TimelineRecord>>(
  fields: R,
  context: ActContext,
): R & Stored {
  return { ...fields, ...stored(fields, context.newId(), context) };
}
