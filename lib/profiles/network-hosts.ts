/** What manifest, permissions, context menu and settings need to know of a network. */
export interface NetworkHosts {
  /** As people call it, in every language. */
  readonly title: string;
  /** Its site as people write it: `github.com`. */
  readonly site: string;
  /** The match pattern of its optional host permission. */
  readonly hostPermission: string;
  /**
   * The match patterns of its profile pages and links, where the context menu is offered. Broader than `identify`
   * (a pattern cannot refuse `/in/me`), which has the last word when the menu is clicked.
   */
  readonly profilePatterns: readonly string[];
  /** Whether the patterns leave out the pages that are no profiles, but for a few. */
  readonly tellsProfiles: boolean;
}

/**
 * Every network that Kith knows, by the name that stands in `ProfileIdentity.network`, in the order in which
 * Settings shows them: one line each, and a file in networks/ (docs/decisions/0012-networks-are-found.md). Apart
 * from the adapters, so that the worker does not load them. Nothing is imported here, because wxt.config.ts reads it.
 */
export const networkHosts = {
  linkedin: hosts('LinkedIn', 'https://*.linkedin.com/*', [
    ...['/in/*', '/mwlite/*', '/profile/view*', '/pub/*', '/sales/lead/*', '/sales/people/*'],
    ...['/talent/*', '/recruiter/profile/*'],
  ]),
  github: hosts('GitHub', 'https://github.com/*', ['/*'], { tellsProfiles: false }),
  orcid: hosts('ORCID', 'https://orcid.org/*', ['/000*']),
  xing: hosts('XING', 'https://www.xing.com/*', ['/profile/*', '/profiles/*', '/app/profile*']),
  scholar: hosts('Google Scholar', 'https://scholar.google.com/*', ['/citations?*user=*']),
} satisfies Record<string, NetworkHosts>;

/** The name of a network that Kith knows. */
export type NetworkName = keyof typeof networkHosts;

/** The names of all of them. */
export function networkNames(): NetworkName[] {
  // The list is a literal: it has these keys and no others.
  return Object.keys(networkHosts) as NetworkName[];
}

function hosts(
  title: string,
  hostPermission: string,
  paths: readonly string[],
  { tellsProfiles = true } = {},
): NetworkHosts {
  const host = hostPermission.slice('https://'.length, -'/*'.length);
  const profilePatterns = paths.map((path) => `*://${host}${path}`);
  const site = host.replace(/^(?:\*|www)\./, '');
  return { title, site, hostPermission, profilePatterns, tellsProfiles };
}
