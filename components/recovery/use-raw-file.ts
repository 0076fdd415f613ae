import { useState } from 'react';
import { rawJson } from '@/components/recovery/raw-json';
import { now, today } from '@/lib/clock';
import { readRaw } from '@/lib/storage/read-raw';
import { text } from '@/lib/text';

/** A file of everything, read as it is. */
export interface RawSaving {
  isBusy: boolean;
  /** What came of it; '' before. */
  said: string;
  start: () => Promise<void>;
}

/** Long after any browser has begun to read it. */
const REVOKE_AFTER_MS = 60_000;

/** Saves everything that is stored, whatever schema it has; writes nothing to the store. */
export function useRawFile(): RawSaving {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    try {
      const raw = await readRaw();
      if (raw === null) throw new Error('There is no database');
      const name = `kith-raw-${today()}.json`;
      save(name, new Blob([...rawJson(raw, now())], { type: 'application/json' }));
      setSaid(text('recoveryRawSaved', name));
    } catch (error) {
      reportError(error);
      setSaid(text('recoveryRawFailed'));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, start };
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
