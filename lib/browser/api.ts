/** The one door to the extension API: nothing outside lib/browser imports it. */
export { browser } from 'wxt/browser';
export type { Browser } from 'wxt/browser';
