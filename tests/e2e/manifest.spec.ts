import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const builds = [
  { browser: 'chrome', folder: '.output/chrome-mv3' },
  { browser: 'firefox', folder: '.output/firefox-mv3' },
];

for (const { browser, folder } of builds) {
  const read = async (path: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;

  test(`the built ${browser} manifest is the committed one, to the letter`, async () => {
    const built = await read(`${folder}/manifest.json`);
    expect(built).toEqual(await read(`tests/e2e/manifests/${browser}.json`));
  });

  test(`${browser}: nothing is asked at install, nothing is in the page, nothing can be reached`, async () => {
    const manifest = await read(`${folder}/manifest.json`);
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    expect(manifest['content_scripts'] ?? []).toEqual([]);
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    // None of these shows a warning at install in Chrome or Firefox.
    const silent = [
      'activeTab',
      'alarms',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      'sidePanel',
    ];
    expect(silent).toEqual(expect.arrayContaining(manifest['permissions'] as string[]));
  });

  test(`${browser}: no file of the build can call out`, async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /\.(js|html)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const source = await readFile(`${folder}/${file}`, 'utf8');
      expect(source, file).not.toMatch(
        /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|EventSource\(/,
      );
    }
  });
}
