/**
 * Loads, as soon as the page is drawn, what its first click will need: a form that has to be fetched first stands there
 * a third of a second late. What cannot be loaded now is loaded, and complained of, by that click.
 */
export function loadWhenIdle(...loads: (() => Promise<unknown>)[]): void {
  requestIdleCallback(
    () => {
      for (const load of loads) load().catch(() => 'the click tries again');
    },
    { timeout: 500 },
  );
}
