import type { Address } from '@/lib/profiles/address';
import type { Network } from '@/lib/profiles/network';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { decodeOnce } from '@/lib/profiles/address';
import { tidyTitle } from '@/lib/profiles/tidy-title';
import { fold } from '@/lib/search/fold';

const HOME = 'https://orcid.org';
const SELF_KEY = 'orcid:self';
const OWN_PAGES = new Set(['my-orcid', 'myorcid']);
const ID = /^\d{4}-?\d{4}-?\d{4}-?\d{3}[\dx]$/i;

// In Arabic titles ORCID writes another mark for the hyphen, so that the number is not turned round.
const TITLE = /^(.*?) ?\((\d{4}\D\d{4}\D\d{4}\D\d{3}[\dX])\)(.*)$/u;
const NOT_A_NAME = new Set(['given names deactivated family name deactivated', 'name is private']);

/**
 * ORCID: `/<iD>` and what is below it, the iD with or without hyphens; `/my-orcid` is the user's own record.
 *
 * Sources: "Structure of the ORCID Identifier" (support.orcid.org, article 360006897674) for the iD and its check
 * digit, ISO 7064 MOD 11-2; ORCID's own code for pages and titles, ORCID/orcid-angular (`app-routing.module.ts`,
 * `title.service.ts`) and ORCID/ORCID-Source (`PublicProfileController`): `Name (iD) - ORCID …`.
 */
export const network: Network = {
  name: 'orcid',
  keyPrefix: 'orcid',
  titlesHoldKey: true,
  ownsHost: (host) => host === 'orcid.org' || host === 'www.orcid.org',
  identify: identifyAddress,
  addressOf,
  slugOf: () => null,
  parseTitle: (title, { key }) => parseTitle(tidyTitle(title), key),
};

function identifyAddress({ segments }: Address): ProfileIdentity | null {
  const first = decodeOnce(segments[0] ?? '') ?? '';
  if (OWN_PAGES.has(first.toLowerCase())) {
    return { network: 'orcid', kind: 'self', key: SELF_KEY, aliases: [], url: `${HOME}/my-orcid` };
  }
  const id = readId(first);
  if (id === null) return null;
  return {
    network: 'orcid',
    kind: 'person',
    key: `orcid:${id}`,
    aliases: [],
    url: `${HOME}/${id}`,
  };
}

function addressOf(key: string): string {
  return key === SELF_KEY ? `${HOME}/my-orcid` : `${HOME}/${key.slice('orcid:'.length)}`;
}

/** The iD as ORCID writes it; `null` for another form or a wrong check digit. */
function readId(text: string): string | null {
  if (!ID.test(text)) return null;
  const bare = text.replaceAll('-', '').toUpperCase();
  if (checkDigit(bare.slice(0, -1)) !== bare.at(-1)) return null;
  return bare.replace(/.{4}(?=.)/g, '$&-');
}

/** By ISO 7064 MOD 11-2; ten is written X. */
function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}

function parseTitle(title: string, key: string): string | null {
  const [, name = '', id = '', after = ''] = TITLE.exec(title) ?? [];
  if (`orcid:${id.replace(/\D(?!$)/gu, '-')}` !== key || !after.includes('ORCID')) return null;
  if (!/[\p{L}\p{N}]/u.test(name) || NOT_A_NAME.has(fold(name))) return null;
  return name;
}
