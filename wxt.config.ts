import { defineConfig } from 'wxt';

/**
 * The whole manifest. tests/manifest.test.ts holds the built one against a committed snapshot,
 * so that a permission can never arrive unnoticed.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
].join('; ');

/** What every page begins with: React, idb, and the part of our own that reads and shows the queue. */
const SHARED_BY_ALL_PAGES = [
  /node_modules\/(react|react-dom|scheduler|idb)\//,
  /\/lib\/(clock|text)\.ts$/,
  /\/lib\/browser\/(api|after-commit|look-again|open-home|open-profile|opened-tabs|panel|session|tabs)\.ts$/,
  /\/lib\/days\/(date-format|show-day)\.ts$/,
  /\/lib\/domain\/(day|person-file|queue|queue-kinds|settings)\.ts$/,
  /\/lib\/profiles\/(?!sees-page|believe-title|page-sight|patterns)/,
  /\/lib\/search\/fold\.ts$/,
  /\/lib\/storage\/(is-anyone-kept|journal-query|live|notice|open|people-query|problem|queue-query|read-person|settings-query|upgrades)\.ts$/,
  /\/components\/storage\/(notebook|problem-notice|use-live)\.tsx?$/,
  /\/components\/ui\/(button|error-boundary|initials|initials-of|toasts|use-today)\.tsx?$/,
  /\/components\/queue\/(queue-|why|touch-name|row-actions|snooze-choices|section-foot|show-day|use-(?!done|recent))/,
];
const isSharedByAllPages = (id: string): boolean =>
  SHARED_BY_ALL_PAGES.some((shared) => shared.test(id));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    build: {
      // Every browser that Kith runs on preloads modules itself; the stand-in would be the one `fetch` in the build.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // What popup, panel and Home all begin with comes as one file: thirty small ones compress worse.
          advancedChunks: { groups: [{ name: 'house', test: isSharedByAllPages }] },
        },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Kith',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*.linkedin.com/*'],
    content_security_policy: { extension_pages: policy },
    omnibox: { keyword: 'kith' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kith@kith.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144', externally_connectable: { ids: [] } }),
  }),
});
