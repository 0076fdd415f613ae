import { Zip, ZipDeflate } from 'fflate';
import type { Instant } from '@/lib/domain/record';

/** A zip in the making: one file after the other, each in as many pieces as one likes. */
export interface ZipInTheMaking {
  /** Begins the next file; what it returns takes its text, piece by piece, and null where it ends. */
  add: (name: string) => (piece: string | null) => void;
  /** The zip, once every file has ended. */
  end: () => Uint8Array<ArrayBuffer>[];
}

/** A zip whose files are all dated as given; compressed as they come, so that a thread can listen in between. */
export function newZip(writtenAt: Instant): ZipInTheMaking {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    parts.push(bytes);
  });
  const encoder = new TextEncoder();
  return {
    add(name) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = writtenAt;
      archive.add(file);
      return (piece) => file.push(encoder.encode(piece ?? ''), piece === null);
    },
    end() {
      archive.end();
      return parts;
    },
  };
}
