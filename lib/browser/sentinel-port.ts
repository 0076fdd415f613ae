import { keptUnder } from '@/lib/browser/kept-under';
import type { SentinelPort } from '@/lib/storage/sentinel';

/** The sentinel's home: `storage.local`, which survived whatever made IndexedDB begin anew. */
export const sentinelPort: SentinelPort = keptUnder('sentinel');
