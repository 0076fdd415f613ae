// @ts-check
import { runPracticePage } from './page-script.mjs';
import { PEOPLE } from './people.mjs';

const STYLE = `
  :root { color-scheme: light; font: 15px/1.5 Georgia, serif; color: #24313a; background: #eef1f2; }
  body { margin: 0; }
  nav { display: flex; flex-wrap: wrap; gap: 20px; align-items: baseline; padding: 12px 28px; background: #fff; border-bottom: 1px solid #d5dadd; }
  nav strong { margin-inline-end: auto; font-weight: normal; color: #64717a; }
  a { color: #37566b; }
  main { max-width: 640px; margin: 28px auto; padding: 28px; background: #fff; border: 1px solid #d5dadd; }
  header { display: flex; gap: 20px; align-items: center; }
  #initials { flex: none; width: 76px; height: 76px; line-height: 76px; text-align: center; font-size: 24px; color: #64717a; background: #eef1f2; }
  h1 { margin: 0; font-size: 26px; line-height: 1.25; }
  h2 { margin: 24px 0 4px; font-size: 17px; }
  p { margin: 0; }
  #location { color: #64717a; }
`;

/**
 * One page for every address: a plain professional profile, or a feed, drawn by its own script.
 * @param {string} firstTitle what the network shows while it loads
 * @returns {string}
 */
export function practicePage(firstTitle) {
  const people = JSON.stringify(PEOPLE).replaceAll('<', '\\u003c');
  const links = PEOPLE.map(({ slug, name }) => `<a href="/in/${slug}/"><bdi>${name}</bdi></a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${firstTitle}</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Practice pages"><strong>Practice network · everybody here is made up</strong>${links.join('')}<a href="/feed/">Feed</a></nav>
<main>
<header><div id="initials" aria-hidden="true"></div>
<div><h1 id="name" dir="auto"></h1><p id="headline" dir="auto"></p><p id="location"></p></div></header>
<h2>About</h2><p id="about" dir="auto"></p>
<h2>Experience</h2><ul id="experience"></ul>
</main>
<script>(${String(runPracticePage)})(${people})</script>
</body>
</html>`;
}
