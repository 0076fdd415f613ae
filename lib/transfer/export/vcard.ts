import type { Instant, PersonFile, Stored } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { networkHosts, type NetworkHosts } from '@/lib/profiles/network-hosts';
import { carried, escapeValue, fold } from '@/lib/transfer/export/content-lines';
import { profileAddresses } from '@/lib/transfer/people-csv';

/** 3.0 is for older programs; 4.0 says more. */
export type VcardVersion = '3.0' | '4.0';

/** The mark of those who are kept; other programs pass over it, or hand it on. */
export const KEPT = 'X-KITH-KEPT';

/**
 * A person as a vCard (RFC 6350; RFC 2426 for 3.0), with CRLF after every line. It carries name, nickname, company,
 * position, location, e-mail, the addresses of profiles, labels and note; 4.0 also what they are expert in (RFC 6715).
 * Other programs replace the card they have by the same UID.
 */
export function vcard(file: PersonFile, version: VcardVersion): string {
  const lines = version === '4.0' ? linesOf4(file) : linesOf3(file);
  return `${['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].map(fold).join('\r\n')}\r\n`;
}

function linesOf4(file: PersonFile): string[] {
  const { person } = file;
  return [
    ...common(file),
    ...each('EXPERTISE:', person.expertise),
    ...profileAddresses(file).flatMap((address) => [
      `URL:${address}`,
      `SOCIALPROFILE;SERVICE-TYPE=${serviceOf(address)}:${address}`,
    ]),
    `REV:${lastChange(file)
      .replace(/\.\d+Z$/, 'Z')
      .replace(/[-:]/g, '')}`,
  ];
}

function linesOf3(file: PersonFile): string[] {
  const { person } = file;
  return [
    ...common(file),
    // 3.0 wants the parts of a name, and Kith does not guess which is which.
    `N:;${escapeValue(person.name)};;;`,
    ...profileAddresses(file).flatMap((address) => [
      `URL:${address}`,
      `X-SOCIALPROFILE;TYPE=${serviceOf(address).toLowerCase()}:${address}`,
    ]),
    `REV:${lastChange(file)}`,
  ];
}

function common({ person }: PersonFile): string[] {
  const { nickname, company, position, location, email, labels, note } = person;
  return [
    `UID:urn:uuid:${person.id}`,
    `FN:${escapeValue(person.name)}`,
    ...said('NICKNAME:', nickname),
    ...said('ORG:', company),
    ...said('TITLE:', position),
    ...emailsIn(email).flatMap((each) => said('EMAIL:', each)),
    ...said('ADR:;;;', location, ';;;'),
    ...categories(labels),
    ...said('NOTE:', note),
    // For Kith itself: who comes back by it is kept again, where other cards are people who are only known.
    ...(person.keptSince === null ? [] : [`${KEPT}:TRUE`]),
  ];
}

/** Several addresses of the one field, each once, as other programs want them; what is anything else stays one value. */
function emailsIn(email: string): string[] {
  const parts = email.split(/[,;]/).map((each) => each.trim());
  return parts.every((each) => /^[^\s@]+@[^\s@]+$/.test(each)) ? [...new Set(parts)] : [email];
}

/** Several values in one line, as most programs look for them. */
function categories(labels: readonly string[]): string[] {
  const values = carriedOnce(labels);
  return values.length === 0 ? [] : [`CATEGORIES:${values.map(escapeValue).join(',')}`];
}

/** A line for each value. */
function each(before: string, values: readonly string[]): string[] {
  return carriedOnce(values).map((value) => `${before}${escapeValue(value)}`);
}

function carriedOnce(values: readonly string[]): string[] {
  return [...new Set(values.map(carried))].filter((value) => value !== '');
}

function said(before: string, text: string, after = ''): string[] {
  return carried(text) === '' ? [] : [`${before}${escapeValue(text)}${after}`];
}

/** What the network of a profile is called, without blanks: a parameter's value with one would need quotes. */
function serviceOf(address: string): string {
  const network = identify(address)?.network ?? '';
  const hosts: Partial<Record<string, NetworkHosts>> = networkHosts;
  return (hosts[network]?.title ?? network).replaceAll(' ', '');
}

/** When the person or a profile of theirs was last changed. */
export function lastChange({ person, profiles }: PersonFile): Instant {
  return [person, ...profiles].map(changedAt).reduce((a, b) => (a > b ? a : b));
}

/** When a record was last changed. */
export function changedAt({ createdAt, stamps }: Stored): Instant {
  return Object.values(stamps).reduce((last, { at }) => (at > last ? at : last), createdAt);
}
