import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const build = '.output/chrome-mv3';

/** Every script that a page or worker needs before anything is used: its whole graph of static imports. */
function staticGraph(entries) {
  const seen = new Set();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    // Static imports alone: `import(` is loaded when it is used. Rolldown writes them at the head of a line or after `;`.
    for (const match of source.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g,
    )) {
      queue.push(join(dirname(file), match[1]));
    }
  }
  return [...seen];
}

function scriptsOf(page) {
  const html = readFileSync(`${build}/${page}.html`, 'utf8');
  return [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map((match) => join(build, match[1]));
}

const page = (name, limit) => ({
  name: `${name}, first paint`,
  path: staticGraph(scriptsOf(name)),
  limit,
  gzip: true,
});

export default [
  page('popup', '95 kB'),
  page('sidepanel', '120 kB'),
  {
    name: 'background',
    path: staticGraph([`${build}/background.js`]),
    limit: '8.1 kB',
    gzip: true,
  },
  {
    name: 'every script of the build',
    path: readdirSync(build, { recursive: true })
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(build, file)),
    // 50 of them are the worker that opens encrypted backups, 30 the one that writes cards; each worker holds what it needs.
    limit: '545 kB',
    gzip: true,
  },
];
