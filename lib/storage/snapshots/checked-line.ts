import { sha256 } from '@/lib/storage/snapshots/sha256';

const CHECK_LENGTH = 16;

/** A value as one line that shows when it is torn or altered: sixteen hex figures of its SHA-256, then its JSON. */
export async function toCheckedLine(value: object): Promise<string> {
  const json = JSON.stringify(value);
  return `${(await sha256(json)).slice(0, CHECK_LENGTH)} ${json}\n`;
}

/** What stands in such a line; undefined where it does not bear out its check. */
export async function fromCheckedLine(line: string): Promise<unknown> {
  const json = line.slice(CHECK_LENGTH + 1);
  const check = (await sha256(json)).slice(0, CHECK_LENGTH);
  return line.slice(0, CHECK_LENGTH + 1) === `${check} ` ? JSON.parse(json) : undefined;
}
