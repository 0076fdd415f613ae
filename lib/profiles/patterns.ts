/**
 * Where the context menu is offered, as match patterns: the profile pages and links of LinkedIn. Broader than
 * `identify` (a pattern cannot refuse `/in/me`), which has the last word when the menu is clicked.
 */
export const PROFILE_PATTERNS = [
  '/in/*',
  '/mwlite/*',
  '/profile/view*',
  '/pub/*',
  '/sales/lead/*',
  '/sales/people/*',
  '/talent/*',
  '/recruiter/profile/*',
].map((path) => `*://*.linkedin.com${path}`);
