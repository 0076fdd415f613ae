/** An opaque LinkedIn id and the member's number inside it; `null` where its bytes are not as measured. */
export interface OpaqueId {
  readonly id: string;
  readonly memberNumber: number | null;
}

const SHAPE = /^A[\w-]{38}$/u;
const KNOWN_BEGINNING = /^(?:ACo|ACw|AEM|ADE)AA/u;

/**
 * Reads an opaque id: 39 characters of base64url, case matters, 29 bytes of which 2 and 3 are 0, 4 to 7 the member's
 * number (big-endian) and 8 is 1. Measured, not documented by LinkedIn (profiles.md). `null` for any other text.
 */
export function readOpaqueId(text: string): OpaqueId | null {
  if (!SHAPE.test(text)) return null;
  const memberNumber = readMemberNumber(text);
  return memberNumber !== null || KNOWN_BEGINNING.test(text) ? { id: text, memberNumber } : null;
}

function readMemberNumber(id: string): number | null {
  const binary = atob(`${id.replaceAll('-', '+').replaceAll('_', '/')}=`);
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (bytes[0] !== 0 || bytes[2] !== 0 || bytes[3] !== 0 || bytes[8] !== 1) return null;
  return new DataView(bytes.buffer).getUint32(4);
}
