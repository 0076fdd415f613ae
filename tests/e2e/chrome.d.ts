import type { Browser } from '@wxt-dev/browser';

declare global {
  /** The extension API, for what tests evaluate inside Kith's own pages and worker. */
  const chrome: typeof Browser;
}
