import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SIZES = [16, 32, 48, 96, 128];

/** Width and height of a PNG, from the IHDR chunk that always comes first. */
function sizeOf(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

it.each(SIZES)('the icon %i.png is as large as its name says', (size) => {
  expect(sizeOf(`public/icon/${size}.png`)).toEqual({ width: size, height: size });
});

it('there is no icon that nothing asks for', () => {
  expect(readdirSync('public/icon').toSorted()).toEqual(
    SIZES.map((size) => `${size}.png`).toSorted(),
  );
});
