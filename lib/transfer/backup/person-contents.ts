import type { Id, PersonFile } from '@/lib/domain/record';
import { rewriteReferences, type NewReference } from '@/lib/domain/rewrite-references';
import type { BackupContents, BackupDraft } from '@/lib/transfer/backup/contents';

/**
 * What a backup of one person alone holds: all that is theirs, the bin and drafts among it. Whoever else it mentions
 * is a name there, and nothing more; `names` is what they are called.
 */
export function personContents(
  { person, profiles, records }: PersonFile,
  drafts: BackupDraft[],
  names: ReadonlyMap<Id, string>,
): BackupContents {
  const toName = (id: Id, field: string): NewReference => {
    if (id === person.id || field === 'mergedIds') return id;
    const name = names.get(id);
    return field === 'apartFrom' || name === undefined ? null : { name };
  };
  return {
    people: [rewriteReferences('people', person, toName)],
    profiles,
    records: records.map((record) => rewriteReferences('records', record, toName)),
    settings: [],
    admissions: [],
    drafts,
  };
}
