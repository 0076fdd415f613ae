import { Random } from '@/scripts/torture/round-trips/random';

/** What ends a cell, a row or a text, and what no text holds. */
const BITING = [34, 44, 59, 10, 13, 0, 255, 61, 9, 124];

/** A few bytes of a file changed, taken out or put in; the same seed does the same. */
export function mutate(file: Uint8Array, seed: number): Uint8Array {
  const random = new Random(seed);
  const bytes = [...file];
  for (let edit = 1 + random.below(6); edit > 0; edit--) {
    const more = random.list(3, () => (random.is(0.5) ? random.of(BITING) : random.below(256)));
    bytes.splice(random.below(bytes.length + 1), random.below(4), ...more);
  }
  return Uint8Array.from(bytes);
}
