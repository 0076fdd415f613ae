import type { PersonFields } from '@/lib/domain/record';

/** Texts long enough to hold what both people's texts say. */
const LONG_TEXTS: readonly string[] = ['note', 'hopesFor'] satisfies (keyof PersonFields)[];

/** Whether two values of a field can stand together: lists and long texts. */
export function asksForBoth(field: string, value: unknown): boolean {
  return Array.isArray(value) || LONG_TEXTS.includes(field);
}

/** Two lists without doubles, or two texts, one on a new line after the other; a text that holds the other stays alone. */
export function joinedValue<Value>(one: Value, other: Value): Value {
  if (isTexts(one) && isTexts(other)) return uniqueTexts([...one, ...other]) as Value & string[];
  if (typeof one !== 'string' || typeof other !== 'string') return one;
  if (one.includes(other)) return one;
  if (other.includes(one)) return other;
  return `${one}\n${other}` as Value & string;
}

/** Each text once, whatever its case; the first spelling stays. */
export function uniqueTexts(texts: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const text of texts) {
    if (!byFolded.has(text.toLowerCase())) byFolded.set(text.toLowerCase(), text);
  }
  return [...byFolded.values()];
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
