import type { Address } from '@/lib/profiles/address';
import type { Network } from '@/lib/profiles/network';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { tidyTitle } from '@/lib/profiles/tidy-title';

const HOME = 'https://scholar.google.com';
const ID = /^[\w-]{12}$/;

/** What stands after `google.` in the countries that Google has a domain for. */
const COUNTRIES = [
  'ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn cv cz de dj dk dm dz',
  'ee es fi fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md',
  'me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg',
  'tl tm tn to tt vu ws',
].flatMap((line) => line.split(' '));
const COUNTRIES_BELOW_CO =
  'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw'.split(' ');
const COUNTRIES_BELOW_COM = [
  'af ag ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na ng',
  'ni np om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn',
].flatMap((line) => line.split(' '));
const HOSTS = new Set(
  [
    'com',
    ...COUNTRIES,
    ...COUNTRIES_BELOW_CO.map((country) => `co.${country}`),
    ...COUNTRIES_BELOW_COM.map((country) => `com.${country}`),
  ].map((domain) => `scholar.google.${domain}`),
);

/**
 * Google Scholar: `/citations?user=<twelve characters>`, in which case matters, with any other parameters, on every
 * country's host. Its permission covers scholar.google.com; elsewhere a click on Kith's icon shows the tab.
 *
 * Sources: the `user` parameter as the packages `scholar` (CRAN) and `scholarly` (PyPI) describe it, robots.txt of
 * scholar.google.com; the hosts, www.google.com/supported_domains; the titles `Name - Google Scholar`, formerly
 * `… Citations`, and their translations (`Google Akademik`, `Google 学术搜索`), with marks of direction around the
 * name, as quoted on public pages. Google documents none of the titles.
 */
export const network: Network = {
  name: 'scholar',
  keyPrefix: 'scholar',
  titlesHoldKey: false,
  ownsHost: (host) => HOSTS.has(host),
  identify: identifyAddress,
  addressOf: (key) => addressOf(key.slice('scholar:'.length)),
  slugOf: () => null,
  parseTitle: (title) => parseTitle(tidyTitle(title)),
};

function identifyAddress({ segments, query }: Address): ProfileIdentity | null {
  const [first = '', ...below] = segments;
  if (first.toLowerCase() !== 'citations' || below.join('/') !== '') return null;
  const id = query.get('user') ?? '';
  if (!ID.test(id)) return null;
  return {
    network: 'scholar',
    kind: 'person',
    key: `scholar:${id}`,
    aliases: [],
    url: addressOf(id),
  };
}

function addressOf(id: string): string {
  return `${HOME}/citations?user=${id}`;
}

function parseTitle(title: string): string | null {
  const dash = title.lastIndexOf(' - ');
  const name = title.slice(0, Math.max(dash, 0));
  // Translated brands have Google in them, and so has a page of its own.
  if (!/google/iu.test(title.slice(dash)) || /^google\b/iu.test(name)) return null;
  return /\p{L}/u.test(name) ? name : null;
}
