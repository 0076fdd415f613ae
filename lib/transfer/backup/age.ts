import { Decrypter, Encrypter } from 'age-encryption';

/** What opening an encrypted file came to. */
export type Decrypted =
  | { ok: true; text: string }
  | {
      ok: false;
      reason:
        /** Also where the lines at the top of the file that the passphrase is tried on are damaged. */
        | 'wrongPassphrase'
        /** The passphrase fits, or nothing can be said of it: bytes are missing or changed. */
        | 'damaged'
        /** No file of age's. */
        | 'notAge'
        /** Encrypted with a key, and not with a passphrase. */
        | 'noPassphrase'
        /** It asks for more work than a browser can do. */
        | 'tooHard'
        /** It opens, and no text is in it. */
        | 'notText';
    };

const FIRST_LINE = 'age-encryption.org/v1\n';

/** A text as a file in the age format (age-encryption.org/v1) that the passphrase opens. Takes a second or more. */
export async function encryptText(
  text: string,
  passphrase: string,
  workFactor = 18,
): Promise<Uint8Array> {
  if (passphrase === '') throw new RangeError('A passphrase is needed');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** The text of such a file, or why there is none. Takes as long. */
export async function decryptText(bytes: Uint8Array, passphrase: string): Promise<Decrypted> {
  const refusal = refuseUnopened(bytes);
  if (refusal !== null) return refusal;
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  // Files of other programs hold the passphrase as it was typed.
  if (passphrase !== passphrase.normalize('NFC')) decrypter.addPassphrase(passphrase);
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(bytes);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(plain) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: 'notText' };
    throw error;
  }
}

function refuseUnopened(bytes: Uint8Array): Decrypted | null {
  const [version, stanza] = firstLines(bytes);
  if (`${version}\n` !== FIRST_LINE) return { ok: false, reason: 'notAge' };
  if (stanza === undefined || !stanza.startsWith('-> ')) return { ok: false, reason: 'damaged' };
  return stanza.startsWith('-> scrypt ') ? null : { ok: false, reason: 'noPassphrase' };
}

function firstLines(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes.subarray(0, 200)).split('\n');
}

/** The library's own words, and they mislead: of a damaged file it says "Failed to fetch". A test holds them. */
function reasonOf(error: unknown): 'wrongPassphrase' | 'tooHard' | 'damaged' {
  const words = error instanceof Error ? error.message : '';
  if (words.startsWith('no identity matched')) return 'wrongPassphrase';
  return words.includes('work factor') ? 'tooHard' : 'damaged';
}
