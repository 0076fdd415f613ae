// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser/find-browser.mjs';

/** Draws public/icon/<size>.png from the two drawings in docs/images: `node scripts/icons.mjs`. */
const drawings = { small: [16, 32], full: [48, 96, 128] };
const sources = { small: 'docs/images/icon-small.svg', full: 'docs/images/icon.svg' };
const root = new URL('../', import.meta.url);

const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const drawing of /** @type {const} */ (['small', 'full'])) {
  const svg = readFileSync(new URL(sources[drawing], root)).toString('base64');
  for (const size of drawings[drawing]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`public/icon/${size}.png`, root), png);
  }
}
await browser.close();
