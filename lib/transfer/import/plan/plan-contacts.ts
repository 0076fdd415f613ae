import type { Id } from '@/lib/domain/record';
import { isSkipped, type ContactDay, type ImportedFile } from '@/lib/transfer/import/import-row';
import type { MovedContact } from '@/lib/transfer/import/plan/marks';
import type { StoredIndex } from '@/lib/transfer/import/plan/stored-now';

/** A file's people with the days of contact that other files of the same export tell of them. */
export function withContacts({ contacts, rows, ...file }: ImportedFile): ImportedFile {
  if (contacts.length === 0) return { ...file, rows, contacts };
  // Messages and invitations both may tell of one person.
  const dayOf = new Map(
    contacts.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ key, day }) => [key, day]),
  );
  const told = new Set<string>();
  const joined = [...rows].map((row) => {
    if (isSkipped(row)) return row;
    const days = row.profiles.flatMap(({ key }) => {
      told.add(key);
      return dayOf.get(key) ?? [];
    });
    const lastContactOn = [row.fields.lastContactOn ?? '', ...days].toSorted().at(-1);
    return lastContactOn ? { ...row, fields: { ...row.fields, lastContactOn } } : row;
  });
  return { ...file, rows: joined, contacts: contacts.filter(({ key }) => !told.has(key)) };
}

/** Whose day of contact moves on, of those who stand in no row, by their id. Nobody is made, and nobody kept. */
export function contactsToMove(
  contacts: readonly ContactDay[],
  { byKey }: StoredIndex,
): Map<Id, MovedContact> {
  const last = new Map<Id, MovedContact>();
  for (const { key, day } of contacts) {
    const person = byKey.get(key);
    if (person === undefined || day <= (person.lastContactOn ?? '')) continue;
    if (day > (last.get(person.id)?.day ?? '')) last.set(person.id, { person, day });
  }
  return last;
}
