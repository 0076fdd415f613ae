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
  // The rows of a file of ours are sorted already, and the browser's own writer takes a fraction of the time.
  if (isSorted(value, depth)) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) {
    return `[${value.map((each) => canonicalJson(each, depth + 1)).join(',')}]`;
  }
  // What is not sorted is a list or an object, and its keys are texts.
  const object = value as Readonly<Record<string, unknown>>;
  const members = sortedKeys(object).map(
    (key) => `${keyJson(key)}:${canonicalJson(object[key], depth + 1)}`,
  );
  return `{${members.join(',')}}`;
}

/** The keys in the order of RFC 8785: by UTF-16 code units. What is undefined is not there, as in JSON itself. */
export function sortedKeys(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .toSorted();
}

/** Whether all keys in a value stand in that order. Looks into all of it, up to the first that does not. */
function isSorted(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (depth >= BACKUP_LIMITS.depth) throw new UnsafeJson(`nested deeper than ${depth}`);
  if (Array.isArray(value)) return value.every((each) => isSorted(each, depth + 1));
  let last = '';
  for (const [key, inner] of Object.entries(value)) {
    refuseUnsafe(key);
    if (key < last || !isSorted(inner, depth + 1)) return false;
    last = key;
  }
  return true;
}

function keyJson(key: string): string {
  refuseUnsafe(key);
  return JSON.stringify(key);
}

function refuseUnsafe(key: string): void {
  if (!isSafeKey(key)) throw new UnsafeJson(`the key ${key}`);
}
