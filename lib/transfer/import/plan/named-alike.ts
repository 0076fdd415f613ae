import { foldedWords } from '@/lib/search/fold';

/** Whether one name says no more than the other: "Zoë Ng" and "Zoë Anne Ng". */
export function isNamedAlike(one: string, other: string): boolean {
  const [a, b] = [new Set(foldedWords(one)), new Set(foldedWords(other))];
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  return short.size > 0 && [...short].every((word) => long.has(word));
}
