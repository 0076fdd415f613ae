import * as v from 'valibot';
import { BACKUP_FORMAT } from '@/lib/transfer/backup/contents';
import { count, id, instant } from '@/lib/transfer/backup/field-schemas';

const rows = v.array(v.unknown());

/** The envelope of a backup: what is around the rows, which have schemas of their own. */
export const fileSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  schema: count,
  minReader: count,
  createdAt: instant,
  databaseId: id,
  counts: v.record(v.string(), count),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  data: v.looseObject({
    people: rows,
    profiles: rows,
    records: rows,
    settings: rows,
    admissions: rows,
    drafts: rows,
  }),
});

export type BackupFile = v.InferOutput<typeof fileSchema>;
