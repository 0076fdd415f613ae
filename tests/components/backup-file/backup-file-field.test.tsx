// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { BackupFileField } from '@/components/backup-file/backup-file-field';
import { openBackupFile, type FileRead } from '@/components/backup-file/read-backup-file';
import { readFrom } from '@/lib/safety/restore-from';
import { decryptText, encryptText } from '@/lib/transfer/backup/age';
import type { AgeRequest } from '@/lib/transfer/backup/age-worker';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { madeUpBackup } from '@/tests/transfer/backup/made-up-backup';

/** happy-dom has no workers: the same work, on the page. */
class PageWorker extends EventTarget {
  postMessage(request: AgeRequest): void {
    if (request.ask !== 'decrypt') throw new Error('only decrypts');
    void decryptText(request.bytes, request.passphrase).then((decrypted) =>
      this.dispatchEvent(new MessageEvent('message', { data: { answer: 'decrypted', decrypted } })),
    );
  }
  terminate(): void {}
}

interface FoundBackup {
  name: string;
  contents: BackupContents;
}

/** What a page does with a file, on its own thread. */
async function readFile(file: File, passphrase: string | null): Promise<FileRead<FoundBackup>> {
  const opened = await openBackupFile(file, passphrase);
  if (!opened.ok) return opened;
  const read = await readFrom(opened.plain);
  return read.ok ? { ok: true, found: { name: file.name, contents: read.contents } } : read;
}

const PASSPHRASE = 'kerning harbour violet nine';
const NAME = 'kith-backup-2026-11-21.json';
let sound = '';
let locked: Uint8Array<ArrayBuffer>;
let found: FoundBackup[];

beforeAll(async () => {
  const from = { databaseId: 'd', createdAt: '2026-11-21T10:00:00.000Z' };
  sound = await writeBackup(madeUpBackup(), from);
  locked = new Uint8Array(await encryptText(sound, PASSPHRASE, 10));
});

beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker);
  found = [];
  render(<BackupFileField readFile={readFile} onFound={(each) => void found.push(each)} />);
});

function pick(content: BlobPart, name = NAME): void {
  const input = screen.getByLabelText('Choose a backup file');
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
}

async function isFound(name: string): Promise<void> {
  await vi.waitFor(() => expect(found).toHaveLength(1));
  expect(found[0]).toMatchObject({ name, contents: madeUpBackup() });
}

it('a backup that is picked is read whole', async () => {
  pick(sound);
  await isFound(NAME);
  expect(screen.queryByText(/Nothing was changed/)).toBeNull();
});

it('a backup that is dropped anywhere on the page is read, and the page is not left for it', async () => {
  const dataTransfer = { types: ['Files'], files: [new File([sound], NAME)] };
  // `fireEvent` gives false where the browser's own way with it was stopped.
  expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
  expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
  await isFound(NAME);
});

it('text that is dragged over the page is left to the browser', () => {
  const dataTransfer = { types: ['text/plain'], files: [] };
  expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(true);
});

it.each([
  ['empty', '', 'This file is empty'],
  ['of something else', '{"people":[]}', 'is not a backup of Kith’s'],
  ['no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'is not a backup of Kith’s'],
])('a file that is %s is refused beside the button', async (_, content, says) => {
  pick(content, 'نور – Zoë.json');
  await screen.findByText(new RegExp(says));
  expect(screen.getByText('نور – Zoë.json').tagName).toBe('BDI');
  const input = screen.getByLabelText('Choose a backup file');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(found).toEqual([]);
});

it('a backup that is cut off, or altered, is refused for what it is', async () => {
  pick(sound.slice(0, 4000));
  await screen.findByText(/cut off or damaged/);
  pick(sound.replace('Olu Adeyemi', 'Olu Adeyemo'));
  await screen.findByText(/its checksum differs/);
  expect(screen.queryByText(/cut off or damaged/)).toBeNull();
  expect(found).toEqual([]);
});

it('a file past the limit is refused before it is read', async () => {
  const file = new File([sound], NAME);
  Object.defineProperty(file, 'size', { value: BACKUP_LIMITS.bytes + 1 });
  file.arrayBuffer = () => Promise.reject(new Error('it was read'));
  fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files: [file] } });
  await screen.findByText(/larger than any backup/);
});

it('a file that is gone by the time it is read says so', async () => {
  const file = new File([sound], NAME);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files: [file] } });
  await screen.findByText(/moved, or is no longer there/);
});

it('an encrypted backup asks for its passphrase, tries it again, and opens', async () => {
  const user = userEvent.setup();
  pick(locked, `${NAME}.age`);
  const field = await screen.findByLabelText('Passphrase of the backup');
  await user.click(screen.getByRole('button', { name: 'Open the backup' }));
  await screen.findByText(/Enter the passphrase/);
  await user.type(field, 'kerning harbour');
  await user.keyboard('{Enter}');
  await screen.findByText(/does not open the backup/);
  await user.type(field, ' violet nine');
  await user.keyboard('{Enter}');
  await isFound(`${NAME}.age`);
  expect(screen.queryByLabelText('Passphrase of the backup')).toBeNull();
});

it('an encrypted backup that is damaged gets another sentence than a wrong passphrase', async () => {
  const user = userEvent.setup();
  const broken = locked.slice();
  broken[broken.length - 1]! ^= 1;
  pick(broken, `${NAME}.age`);
  await user.type(await screen.findByLabelText('Passphrase of the backup'), PASSPHRASE);
  await user.keyboard('{Enter}');
  await screen.findByText(/cannot be opened with any passphrase/);
  expect(screen.queryByLabelText('Passphrase of the backup')).toBeNull();
});
