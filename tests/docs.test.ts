import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');

/** Every file below these folders that holds text. */
function textFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(png|ico)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
}

/** The pages of a folder, in order. */
function pagesIn(folder: string): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return pages.toSorted().map((name) => `${folder}/${name}`);
}

/** What a page names as a file or folder of the repository: in backticks, or as the target of a link. */
function pathsNamedIn(page: string): string[] {
  const text = read(page).replace(/```.*?```/gs, '');
  const inCode = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((match) => match[1] ?? '');
  const rooms = /^\.?\/?(components|docs|entrypoints|lib|public|scripts|tests)\//;
  const named = inCode.filter((path) => rooms.test(path) || /^[\w.-]+\.(md|json|ts)$/.test(path));
  const folder = page.includes('/') ? page.replace(/[^/]+$/, '') : '';
  return [...named, ...linked.map((path) => folder + path)].filter((path) => !/[<*…]/.test(path));
}

it('the README shows the two commands to the letter', () => {
  expect(read('README.md')).toContain('npm ci && npm start');
  expect(read('README.md')).toContain('npm ci && npm test');
});

it('the two commands exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const name of ['start', 'test']) {
    const [program, file] = (scripts[name] ?? '').split(' ');
    expect(program).toBe('node');
    expect(existsSync(file ?? ''), file).toBe(true);
  }
});

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'CHANGELOG.md',
  ...pagesIn('docs'),
  ...pagesIn('docs/decisions'),
];

const isPicture = (path: string): boolean => path.endsWith('.png');

it.each(PAGES)('every file that %s names exists', (page) => {
  for (const path of pathsNamedIn(page).filter((each) => !isPicture(each))) {
    expect(existsSync(path), path).toBe(true);
  }
});

it('the pictures of the README are there', () => {
  const pictures = pathsNamedIn('README.md').filter(isPicture);
  expect(pictures).toEqual(['docs/images/panel.png', 'docs/images/popup.png']);
  for (const path of pictures) expect(existsSync(path), path).toBe(true);
});

it('the pages that tell the way name files at all', () => {
  expect(pathsNamedIn('README.md').length).toBeGreaterThan(10);
  expect(pathsNamedIn('docs/architecture.md').length).toBeGreaterThan(30);
  expect(pathsNamedIn('PRIVACY.md').length).toBeGreaterThan(10);
});

it('every room stands on the architecture page', () => {
  const page = read('docs/architecture.md');
  for (const house of ['components', 'lib']) {
    for (const room of readdirSync(house, { withFileTypes: true })) {
      const isRoom = room.isDirectory() && readdirSync(`${house}/${room.name}`).length > 0;
      if (isRoom) expect(page).toContain(`\`${house}/${room.name}\``);
    }
  }
});

it('every decision has context, decision and consequence', () => {
  const decisions = pagesIn('docs/decisions');
  expect(decisions.length).toBeGreaterThan(8);
  for (const [place, path] of decisions.entries()) {
    const number = String(place + 1).padStart(4, '0');
    const text = read(path);
    expect(path).toMatch(new RegExp(`/${number}-[a-z0-9-]+\\.md$`));
    expect(text).toMatch(new RegExp(`^# ${number}: .+\n`));
    for (const part of ['Context', 'Decision', 'Consequence']) {
      expect(text, path).toContain(`**${part}.**`);
    }
  }
});

it('every library that is shipped is accounted for, at its version', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
  };
  const page = read('docs/decisions/0008-libraries.md').replace('react, react-dom', 'react');
  for (const [name, version] of Object.entries(dependencies)) {
    if (name === 'react-dom') expect(version).toBe(dependencies['react']);
    else expect(page).toMatch(new RegExp(`${name}[ |]+${version.replaceAll('.', '\\.')}[ |]`));
  }
});

it.each(['chrome', 'firefox'])('PRIVACY gives a reason for all that %s grants', (browser) => {
  const manifest = JSON.parse(read(`tests/e2e/manifests/${browser}.json`)) as {
    permissions: string[];
    host_permissions?: string[];
    optional_permissions?: string[];
    optional_host_permissions: string[];
  };
  const asked = [
    manifest.permissions,
    manifest.host_permissions ?? [],
    manifest.optional_permissions ?? [],
    manifest.optional_host_permissions,
  ].flat();
  const rows = [...read('PRIVACY.md').matchAll(/^\| `([^`]+)` +\| \S.*\|$/gm)];
  const explained = rows.map((row) => row[1] ?? '');
  for (const permission of asked) expect(explained).toContain(permission);
  // Chrome asks for all that any does; a row for what nobody asks for would frighten without need.
  if (browser === 'chrome') expect(new Set(explained)).toEqual(new Set(asked));
});

it('people have histories: no word of selling stands anywhere', () => {
  const files = textFiles('entrypoints', 'components', 'lib', 'public', 'docs');
  const words = /\bCRMs?\b|prospect|pipeline|contact[\s_-]*score/i;
  for (const file of [...files, 'README.md']) {
    expect(words.exec(read(file))?.[0] ?? null, file).toBeNull();
  }
});

it('the extension API has one door', () => {
  const importers = textFiles('entrypoints', 'components', 'lib').filter((file) =>
    /['"](?:wxt\/browser|@wxt-dev\/browser|webextension-polyfill)['"]/.test(read(file)),
  );
  expect(importers).toEqual(['lib/browser/api.ts']);
});
