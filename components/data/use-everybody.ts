import type { PersonFile } from '@/lib/domain/record';
import { readEverybody } from '@/lib/storage/people-query';

/** Everyone who is not in the bin, with all that is theirs: what an export is made of. */
export function everybody(): Promise<PersonFile[]> {
  return readEverybody();
}
