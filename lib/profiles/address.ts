/** An http(s) address taken apart, nothing decoded yet. */
export interface Address {
  /** Lower case, without the root dot. */
  readonly host: string;
  /** The path between its slashes, still percent-encoded; a trailing slash leaves an empty last one. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

// `new URL` is not used: it drops port 443, line breaks and `..`, and reads full-width letters as a host.
// No flag `u` here: with `i` it would take the Kelvin sign for a k.
const ADDRESS = /^(?:(?:https?:)?\/\/)?([a-z0-9.-]+)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/is;
const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/iu;

/**
 * Takes an address apart: http, https, `//` or no scheme. `null` for anything else, and for what no tab ever shows:
 * a port, user-info, control characters, backslashes, `.` and `..` in the path, broken Unicode.
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (!trimmed.isWellFormed() || /\p{Cc}/u.test(trimmed)) return null;
  const [, host, path = '/', query = ''] = ADDRESS.exec(trimmed) ?? [];
  if (host === undefined || path.includes('\\')) return null;
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => DOT_SEGMENT.test(segment))) return null;
  return {
    host: host.toLowerCase().replace(/\.$/u, ''),
    segments,
    query: new URLSearchParams(query),
  };
}

/** Percent-decodes once; `null` for invalid UTF-8 and for what is still encoded afterwards (`%252e`). */
export function decodeOnce(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment);
    return decoded.includes('%') ? null : decoded;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
