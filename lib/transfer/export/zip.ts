import { zipSync, type Zippable } from 'fflate';
import type { Instant } from '@/lib/domain/record';

/** A zip in the making: one file after the other, each in as many pieces as one likes. */
export interface ZipInTheMaking {
  /** Begins the next file; what it returns takes its text, piece by piece, and null where it ends. */
  add: (name: string) => (piece: string | null) => void;
  /** The zip, once every file has ended. */
  end: () => Uint8Array<ArrayBuffer>[];
}

/**
 * A zip whose files are all dated as given. Packed at the end and in one go: of fflate 0.8.3's deflating in pieces some
 * files came out broken, with references to before their beginning, that no program unpacks.
 */
export function newZip(writtenAt: Instant): ZipInTheMaking {
  const files: Zippable = {};
  const encoder = new TextEncoder();
  return {
    add(name) {
      const pieces: Uint8Array[] = [];
      return (piece) => {
        if (piece !== null) pieces.push(encoder.encode(piece));
        else files[name] = [joined(pieces), { level: 6, mtime: writtenAt }];
      };
    },
    end: () => [zipSync(files)],
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
