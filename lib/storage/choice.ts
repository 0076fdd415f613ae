import type { Id } from '@/lib/domain/record';

/** The ids that the database was known by, once the user chose how to go on after a loss; null: nobody was asked. */
let chosen: readonly Id[] | null = null;

/** The user has chosen: this page may open the database as it is. The next commit gives it a new name. */
export function goOn(knownAs: readonly Id[]): void {
  chosen = knownAs;
}

/** It was not carried out after all: the question stands as before. */
export function goBack(): void {
  chosen = null;
}

/** By which ids the database is known that it does not bear; null where nothing was lost. See `goOn`. */
export function chosenIds(): readonly Id[] | null {
  return chosen;
}
