import { seed } from '@/scripts/seed/seed.mjs';
import { expect, test } from '@/tests/e2e/kith';

/** A part of a page that moved. */
interface LayoutShiftSource {
  node: Node | null;
  previousRect: DOMRect;
  currentRect: DOMRect;
}

/** What stood in the popup when its root was filled for the first time. */
interface FirstSight {
  rows: number;
  size: string;
}

test('the first thing that the popup draws is the rows of the queue, at its final size', async ({
  kith,
}) => {
  const home = await kith.home('#/people');
  await seed(home, 8);
  const page = await kith.context.newPage();
  await page.setViewportSize({ width: 380, height: 560 });
  await page.addInitScript(() => {
    // Called after the commit that filled the root and before anything is painted.
    const look = new MutationObserver(() => {
      const root = document.getElementById('root');
      if (root === null || root.childElementCount === 0) return;
      look.disconnect();
      const { width, height } = document.body.getBoundingClientRect();
      const firstSight: FirstSight = {
        rows: document.querySelectorAll('main li').length,
        size: `${width} × ${height}`,
      };
      Object.assign(globalThis, { firstSight });
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.goto(home.url().replace(/home\.html.*/, 'popup.html'));
  await page.getByRole('listitem').first().waitFor();
  const firstSight = await page.evaluate(
    () => (globalThis as unknown as { firstSight: FirstSight }).firstSight,
  );
  expect(firstSight.rows).toBe(await page.getByRole('main').getByRole('listitem').count());
  expect(firstSight.rows).toBeGreaterThanOrEqual(3);
  expect(firstSight.size).toBe('380 × 560');
});

test('the true popup is 380 × 560, and nothing in it moves after its first paint', async ({
  kith,
}) => {
  await seed(await kith.home('#/people'), 8);
  await kith.goTo('zoe-quartermaine');
  const popup = await kith.toolbarClick();
  await expect(popup.getByRole('listitem').first()).toBeVisible();
  await expect(popup.getByText('Zoë Quartermaine').first()).toBeVisible();
  const { size, moved } = await popup.evaluate(
    () =>
      new Promise<{ size: string; moved: string[] }>((resolve) => {
        const moved: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // Not in the types yet: what moved, from where to where.
            const sources = Reflect.get(entry, 'sources') as LayoutShiftSource[];
            moved.push(
              ...sources.map(
                ({ node, previousRect: from, currentRect: to }) =>
                  `${node?.textContent ?? 'inside a field'}: ${JSON.stringify([from, to])}`,
              ),
            );
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Two frames on, what the browser has noted up to now has been handed over.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve({ size: `${window.innerWidth} × ${window.innerHeight}`, moved }),
          ),
        );
      }),
  );
  expect(size).toBe('380 × 560');
  expect(moved).toEqual([]);
});
