import { expect, it, vi } from 'vitest';
import { decryptText, encryptText } from '@/lib/transfer/backup/age';

vi.setConfig({ testTimeout: 30_000 });

const TEXT = '{"format":"kith-backup","name":"Zoë نور 👩🏽‍💻"}\n'.repeat(3000);
const PASSPHRASE = 'kerning harbour violet nine';

/** Encrypted with little work, so that the tests need none either. */
const encrypted = encryptText(TEXT, PASSPHRASE, 10);

const changed = async (at: number): Promise<Uint8Array> => {
  const bytes = Uint8Array.from(await encrypted);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
};
const rewritten = async (from: string, to: string): Promise<Uint8Array> => {
  const head = new TextDecoder('latin1').decode(await encrypted);
  return Uint8Array.from(head.replace(from, to), (letter) => letter.charCodeAt(0));
};

it('what a passphrase shut, it opens', async () => {
  expect(await decryptText(await encrypted, PASSPHRASE)).toEqual({ ok: true, text: TEXT });
});

it('the work that a passphrase costs is that of age itself', async () => {
  const bytes = await encryptText('a', PASSPHRASE);
  const [version, stanza] = new TextDecoder().decode(bytes).split('\n');
  expect(version).toBe('age-encryption.org/v1');
  expect(stanza).toMatch(/^-> scrypt \S{22} 18$/);
});

it.each([
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
])('an accent opens the file however the keyboard writes it: %s, then %s', async (one, other) => {
  const bytes = await encryptText(TEXT, 'Zoë'.normalize(one), 10);
  expect(await decryptText(bytes, 'Zoë'.normalize(other))).toMatchObject({ ok: true });
});

it('an empty passphrase is none', async () => {
  await expect(encryptText(TEXT, '')).rejects.toThrow(RangeError);
});

it('a wrong passphrase is called that', async () => {
  const bytes = await encrypted;
  for (const wrong of [
    '',
    'kerning harbour violet',
    `${PASSPHRASE} `,
    'Kerning harbour violet nine',
  ]) {
    expect(await decryptText(bytes, wrong)).toEqual({ ok: false, reason: 'wrongPassphrase' });
  }
});

it.each([
  ['one bit of the end', () => changed(-1)],
  ['one bit in the middle', () => changed(70_000)],
  ['one bit of the seal on the top lines', () => changed(160)],
  ['cut off in the middle', async () => (await encrypted).slice(0, 70_000)],
  ['cut off between two parts', async () => (await encrypted).slice(0, 65_536)],
  ['cut off after the top lines', async () => (await encrypted).slice(0, 200)],
  ['cut off within them', async () => (await encrypted).slice(0, 60)],
  ['nothing after the first line', async () => (await encrypted).slice(0, 22)],
  ['something added', async () => Uint8Array.from([...(await encrypted), 65])],
  ['line ends rewritten', () => rewritten('\n', '\r\n')],
])('a damaged file is not called a wrong passphrase: %s', async (_, make) => {
  const result = await decryptText(await make(), PASSPHRASE);
  expect(['damaged', 'notAge']).toContain(result.ok ? 'opened' : result.reason);
});

it('other files are named for what they are', async () => {
  const reason = async (bytes: Uint8Array) => {
    const result = await decryptText(bytes, PASSPHRASE);
    return result.ok ? null : result.reason;
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);
  expect(await reason(utf8(''))).toBe('notAge');
  expect(await reason(utf8('{"format":"kith-backup"}'))).toBe('notAge');
  expect(await reason(utf8('age-encryption.org/v1\n-> X25519 abc\n'))).toBe('noPassphrase');
  expect(await reason(await rewritten(' 10\n', ' 22\n'))).toBe('tooHard');
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(10);
  expect(await reason(await encrypter.encrypt(Uint8Array.from([0xff, 0xfe])))).toBe('notText');
});
