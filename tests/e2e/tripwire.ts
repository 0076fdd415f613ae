import type { Page } from '@playwright/test';
import { expect } from '@/tests/e2e/kith';

type Wired = typeof globalThis & { sprung?: string[] };

/**
 * Runs in a page before its own scripts, or as soon as it is open: notes whatever text could only do by having
 * become markup or script.
 */
function layTripwire(): void {
  const wired: Wired = globalThis;
  if (wired.sprung !== undefined) return;
  const sprung: string[] = [];
  wired.sprung = sprung;
  for (const name of ['alert', 'prompt', 'confirm', 'print']) {
    Object.defineProperty(globalThis, name, { value: () => void sprung.push(`${name}()`) });
  }
  addEventListener('error', ({ message }) => void sprung.push(`error: ${message}`), true);
  addEventListener('securitypolicyviolation', (event) => {
    sprung.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
  const forbidden =
    'img, image, script, iframe, frame, object, embed, video, audio, source, math, marquee, base, meta, style, ' +
    'template, isindex, xss, foreignObject, animate, set, use, [srcdoc], [formaction], [style*="url("]';
  // In the head stands what the page's own file brings.
  const isOwn = (element: Element): boolean => element.closest('head') !== null;
  const inspect = (element: Element): void => {
    if (element.matches(forbidden) && !isOwn(element)) sprung.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const isAddress = ['href', 'src', 'action', 'data'].includes(name);
      const isScript = /^\s*(javascript|data:text)/i.test(value) || /control\.invalid/.test(value);
      if (name.startsWith('on') || (isAddress && isScript)) sprung.push(`${name}=${value}`);
    }
  };
  const look = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes' && target instanceof Element) inspect(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        inspect(node);
        node.querySelectorAll('*').forEach(inspect);
      }
    }
  });
  look.observe(document, { childList: true, subtree: true, attributes: true });
  document.querySelectorAll('*').forEach(inspect);
}

/** Lays the tripwire in a page that is open: the true popup, the true panel. */
export async function wire(page: Page): Promise<void> {
  await page.evaluate(layTripwire);
}

/** Lays the tripwire in a tab before its page loads. */
export async function wireFirst(page: Page): Promise<void> {
  await page.addInitScript(layTripwire);
}

/** What the tripwire of a page noted, once it has had a frame to hear of it. */
export function sprungIn(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => resolve((globalThis as Wired).sprung ?? ['no tripwire']), 0),
        );
      }),
  );
}

/** Nothing that was typed, imported or seen has become more than text in this page. */
export async function expectOnlyText(page: Page): Promise<void> {
  expect(await sprungIn(page)).toEqual([]);
}
