import { networkHosts, networkNames, type NetworkName } from '@/lib/profiles/network-hosts';
import { networkNamed } from '@/lib/profiles/networks';

/** How many letters of a network's name may stand in another script, and how few are left of a short one. */
const MOST_FOREIGN = 3;
const FEWEST_LATIN = 3;
/** Where a network's users have pages of their own, which pass themselves off as nothing. */
const GIVEN_TO_USERS = /\.github\.io$/u;
/** A name this long stands in no other word by chance, as "xing" does in "boxing". */
const LONG_NAME = 6;

/** The network that an address passes itself off as, or `null`. Taken from the list of networks alone. */
export function lookAlikeOf(address: string): NetworkName | null {
  const { host, before } = readAuthority(address);
  const owner = networkOfHost(host);
  const claimed = before.split(/[:@]/u).map(networkOfHost);
  const passedOff = claimed.find((network) => network !== null && network !== owner);
  if (passedOff != null) return passedOff;
  if (owner !== null || GIVEN_TO_USERS.test(host)) return null;
  return networkNames().find((network) => looksLike(host, network)) ?? null;
}

/** The network that a host belongs to, with every host beneath its own; `null` where there is none. */
export function networkOfHost(host: string): NetworkName | null {
  const isOf = (network: NetworkName): boolean => {
    const { site } = networkHosts[network];
    const isBeneath = host === site || host.endsWith(`.${site}`);
    return isBeneath || networkNamed(network)?.ownsHost(host) === true;
  };
  return networkNames().find(isOf) ?? null;
}

/** Where an address really leads, in the letters that the browser would ask for; '' where it leads nowhere. */
export function readHost(address: string): string {
  return readAuthority(address).host;
}

function readAuthority(address: string): { host: string; before: string } {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/{2,}([^/?#\\]*)|^([^/?#\\]*)/iu.exec(address);
  const whole = (authority?.[1] ?? authority?.[2] ?? '').toLowerCase();
  const at = whole.lastIndexOf('@');
  const host = whole.slice(at + 1).replace(/:\d*$/u, '');
  return { host: inAscii(host.replace(/\.$/u, '')), before: whole.slice(0, Math.max(at, 0)) };
}

/** `lіnkedin.com` with a Cyrillic і is `xn--lnkedin-rog.com` to a browser. */
function inAscii(host: string): string {
  // Full-width letters would become LinkedIn's own; `identify` does not take them for those.
  const url = URL.parse(`https://${host}/`);
  return url === null || url.hostname === '' ? host : url.hostname;
}

function looksLike(host: string, network: NetworkName): boolean {
  const words = networkHosts[network].site.split('.').slice(0, -1);
  const [name = '', ...rest] = words;
  // `scholar` of scholar.google.com is anybody's word.
  if (rest.length > 0) return `.${host}.`.replaceAll('-', '.').includes(`.${words.join('.')}.`);
  if (name.length >= LONG_NAME && host.includes(name)) return true;
  return host.split('.').some((label) => isLetteredLike(label, name));
}

/** Whether one of the words of a label is the name, but for letters that look like others. */
function isLetteredLike(label: string, name: string): boolean {
  if (!label.startsWith('xn--')) {
    return label.split('-').some((word) => skeleton(word) === skeleton(name));
  }
  // Of an international label only the Latin letters stand as they are, in front of the last hyphen.
  const words = label.slice(4).split('-').slice(0, -1);
  return words.some((word) => {
    const isShort = word.length < Math.max(FEWEST_LATIN, name.length - MOST_FOREIGN);
    return !isShort && isSubsequence(skeleton(word), skeleton(name));
  });
}

/** What the eye makes of a word: 1, i and l are one stroke, 0 is an o. */
function skeleton(word: string): string {
  return word.replace(/[1i|]/gu, 'l').replaceAll('0', 'o').replaceAll('rn', 'm');
}

function isSubsequence(part: string, whole: string): boolean {
  let place = -1;
  return [...part].every((letter) => {
    place = whole.indexOf(letter, place + 1);
    return place >= 0;
  });
}
