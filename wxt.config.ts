import { normalizePath } from 'vite';
import { defineConfig } from 'wxt';
import { networkHosts } from './lib/profiles/network-hosts';

/**
 * The whole manifest. tests/e2e/manifest.spec.ts holds the built one against a committed snapshot,
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

/** The pages that are opened often; what both begin with, Home begins with or soon needs as well. */
const PAGES = ['popup', 'sidepanel'].map((page) =>
  normalizePath(`${import.meta.dirname}/entrypoints/${page}/index.html`),
);

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** Every module that a page needs before it can start. */
function neededBy(page: string, graph: ModuleGraph): Set<string> {
  const needed = new Set<string>();
  const queue = [page];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    queue.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
}

/**
 * Puts what popup and panel both begin with into one file: thirty small ones compress worse. It is read off the
 * imports themselves, so that nothing drops out when a file is renamed.
 */
function houseOf(): (id: string, graph: ModuleGraph) => string | null {
  let needed: Set<string>[] | null = null;
  return (id, graph) => {
    needed ??= PAGES.map((page) => neededBy(page, graph));
    return needed.every((modules) => modules.has(id)) ? 'house' : null;
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    // papaparse can download what it parses; Kith hands it text, and no file of Kith's names what could call out.
    define: { XMLHttpRequest: 'undefined' },
    // A worker loads what its task needs, and no more.
    worker: { format: 'es' },
    build: {
      // Every browser that Kith runs on preloads modules itself; the stand-in would be the one `fetch` in the build.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          advancedChunks: { groups: [{ name: houseOf() }] },
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
    optional_permissions: ['notifications'],
    optional_host_permissions: Object.values(networkHosts).map((each) => each.hostPermission),
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
