import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';

/** Keys that could change what an object is; no record of Kith's has them. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a name may stand as a key. */
export function isSafeKey(key: string): boolean {
  return !UNSAFE_KEYS.has(key);
}

/** JSON that is sound as text and must not be taken in all the same; the message says where. */
export class UnsafeJson extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'UnsafeJson';
  }
}

/**
 * A value as JSON in the one form that RFC 8785 gives it: no blanks, keys sorted. So two programs that hold the
 * same data come to the same checksum. Throws `UnsafeJson` for keys such as `__proto__` and for what is nested
 * too deep.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (depth >= BACKUP_LIMITS.depth) throw new UnsafeJson(`nested deeper than ${depth}`);
  if (Array.isArray(value)) {
    return `[${value.map((each) => canonicalJson(each, depth + 1)).join(',')}]`;
  }
  // An object of JSON has texts for keys.
  return canonicalObject(value as Record<string, unknown>, (inner) =>
    canonicalJson(inner, depth + 1),
  );
}

/** An object in that form, whose members `write` makes text of. */
function canonicalObject(
  object: Readonly<Record<string, unknown>>,
  write: (member: unknown) => string,
): string {
  let json = '';
  for (const key of sortedKeys(object)) {
    json += `${json === '' ? '{' : ','}${keyJson(key)}:${write(object[key])}`;
  }
  return json === '' ? '{}' : `${json}}`;
}

/** The keys in the order of RFC 8785: by UTF-16 code units. What is undefined is not there, as in JSON itself. */
export function sortedKeys(object: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  // The rows of a file of ours are in order already; of 200,000 it is worth asking.
  const isInOrder = keys.every((key, place) => place === 0 || (keys[place - 1] ?? '') < key);
  return isInOrder ? keys : keys.toSorted();
}

function keyJson(key: string): string {
  if (!isSafeKey(key)) throw new UnsafeJson(`the key ${key}`);
  return JSON.stringify(key);
}
