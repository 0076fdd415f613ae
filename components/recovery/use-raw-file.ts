import { rawJson } from '@/components/recovery/raw-json';
import { saveFile } from '@/components/recovery/save-file';
import { useSaving, type Saving } from '@/components/recovery/use-saving';
import { now, today } from '@/lib/clock';
import { readRaw } from '@/lib/storage/read-raw';

/** Saves everything that is stored, whatever schema it has; writes nothing to the store. */
export function useRawFile(): Saving {
  return useSaving(saveRaw, { none: 'recoveryRawFailed', failed: 'recoveryRawFailed' });
}

async function saveRaw(): Promise<string | null> {
  const raw = await readRaw();
  if (raw === null) return null;
  const name = `kith-raw-${today()}.json`;
  saveFile(name, [...rawJson(raw, now())]);
  return name;
}
