/** What a zip's directory says of one of its files. */
export interface ZipEntry {
  /** What its bytes come to, unpacked. */
  crc: number;
  /** Whether a password is needed. */
  isLocked: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The directory of a zip, in its order; null: there is none of the usual kind. fflate unpacks without comparing. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let read = 0; read < count; read++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    entries.push({ crc: view.getUint32(at + 16, true), isLocked });
    const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The sum by which a zip knows whether a file is still what was packed (CRC-32, as in ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Where the directory's end is told; a comment of up to 64 KB may come after it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
