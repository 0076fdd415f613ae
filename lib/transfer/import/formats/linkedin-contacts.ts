import { readFileDay } from '@/lib/transfer/import/file-date';
import { foldHeader } from '@/lib/transfer/import/csv-format';
import { addressesIn, identityIn } from '@/lib/transfer/import/identity-of';
import type { ContactDay, ImportedFile } from '@/lib/transfer/import/import-row';
import type { CsvTable } from '@/lib/transfer/import/read-csv';

/**
 * LinkedIn's `messages.csv` and `Invitations.csv`: with whom, and on which day last. No text of a message is looked
 * at. Both write `6/27/24` and ISO days, never the day first.
 */
export function readLinkedInContacts(
  table: CsvTable,
  header: readonly string[],
  from: number,
): ImportedFile {
  const places = new Map(header.map((name, place) => [foldHeader(name), place]));
  const addresses = ADDRESSES.flatMap((name) => places.get(name) ?? []);
  const day = places.get('date') ?? places.get('sentat') ?? -1;
  const draft = places.get('ismessagedraft') ?? -1;
  const last = new Map<string, string>();
  for (const { cells } of table.rowsFrom(from)) {
    // What was never sent was no contact.
    if (/^(?:yes|true)$/i.test(cells[draft]?.trim() ?? '')) continue;
    const on = readFileDay(cells[day] ?? '', 'mdy');
    if (on === null) continue;
    for (const place of addresses) {
      for (const address of addressesIn(cells[place] ?? '')) {
        const key = identityIn(address)?.key;
        if (key !== undefined && on > (last.get(key) ?? '')) last.set(key, on);
      }
    }
  }
  const contacts = [...last].map(([key, on]): ContactDay => ({ key, day: on }));
  return { rows: [], contacts, records: [], asks: [] };
}

const ADDRESSES = [
  'senderprofileurl',
  'recipientprofileurls',
  'inviterprofileurl',
  'inviteeprofileurl',
];
