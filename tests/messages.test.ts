import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';

const sources = ['components', 'entrypoints', 'lib', 'wxt.config.ts']
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.tsx?$/.test(file))
          .map((file) => `${path}/${file}`),
  )
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The beginnings that code completes: `refused_${reason}`. */
const beginnings = [...sources.matchAll(/`(\w+)\$\{/g)].map((match) => match[1] ?? '');

it('no sentence is left over: every one is said somewhere', () => {
  const unused = Object.keys(messages).filter((key) => {
    const stem = key.replace(/_(zero|one|two|few|many|other)$/, '');
    const isNamed = [key, stem].some(
      (name) =>
        sources.includes(`'${name}'`) ||
        sources.includes(`"${name}"`) ||
        sources.includes(`__MSG_${name}__`),
    );
    return (
      !isNamed && !beginnings.some((beginning) => beginning !== '' && key.startsWith(beginning))
    );
  });
  expect(unused).toEqual([]);
});

it('a number is said in every form that English has', () => {
  const stems = [...sources.matchAll(/plural\(\s*'(\w+)'/g)].map((match) => match[1] ?? '');
  expect(stems.length).toBeGreaterThan(5);
  for (const stem of stems) {
    for (const form of ['one', 'other']) expect(Object.keys(messages)).toContain(`${stem}_${form}`);
  }
});
