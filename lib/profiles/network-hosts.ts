/** What manifest, permissions, context menu and settings need to know of a network. */
export interface NetworkHosts {
  /** As people call it, in every language. */
  readonly title: string;
  /** The match pattern of its optional host permission. */
  readonly hostPermission: string;
  /**
   * The match patterns of its profile pages and links, where the context menu is offered. Broader than `identify`
   * (a pattern cannot refuse `/in/me`), which has the last word when the menu is clicked.
   */
  readonly profilePatterns: readonly string[];
}

/**
 * Every network that Kith knows, by the name that stands in `ProfileIdentity.network`. Apart from the adapters,
 * so that the worker does not load them; networks.ts does not compile until each has one.
 */
export const networkHosts = {
  linkedin: {
    title: 'LinkedIn',
    hostPermission: 'https://*.linkedin.com/*',
    profilePatterns: [
      '/in/*',
      '/mwlite/*',
      '/profile/view*',
      '/pub/*',
      '/sales/lead/*',
      '/sales/people/*',
      '/talent/*',
      '/recruiter/profile/*',
    ].map((path) => `*://*.linkedin.com${path}`),
  },
} as const satisfies Record<string, NetworkHosts>;

/** The name of a network that Kith knows. */
export type NetworkName = keyof typeof networkHosts;

/** The names of all of them. */
export function networkNames(): NetworkName[] {
  // The list is a literal: it has these keys and no others.
  return Object.keys(networkHosts) as NetworkName[];
}
