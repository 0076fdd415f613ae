import { keptUnder } from '@/lib/browser/kept-under';
import type { DatabaseNamePort } from '@/lib/storage/database-name';

/** Which database is in use is kept beside the sentinel. */
export const databaseNamePort: DatabaseNamePort = keptUnder('database');
