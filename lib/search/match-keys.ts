import type { DuplicateReason } from '@/lib/domain/duplicates';
import type { Person, PersonFile } from '@/lib/domain/record';
import { fold, foldedWords } from '@/lib/search/fold';

/** Keys that are a member's number, which other keys of the same member give as an alias. */
const MEMBER_NUMBER = 'li:mid:';

/** A whole name as it is compared: the folded words, in their order; '' where there is none. */
export function nameKey(name: string): string {
  return foldedWords(name).join(' ');
}

/** The names that a person goes by or went by, as they are compared. */
export function nameKeysOf({ name, formerNames, nickname }: Person): string[] {
  const keys = [name, ...formerNames, nickname].map(nameKey);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** What two people who are one would share; see `suggestDuplicates`. */
export function matchKeysOf({ person, profiles }: PersonFile): string[] {
  const held = profiles.filter(({ former, removedOn }) => !former && removedOn === null);
  const aliases = held.flatMap(({ key, aliases }) =>
    key.startsWith(MEMBER_NUMBER) ? [key, ...aliases] : aliases,
  );
  const [name, company] = [nameKey(person.name), nameKey(person.company)];
  const keys = [
    ...aliases.map((alias) => matchKey('alias', alias)),
    ...emailsOf(person).map((email) => matchKey('email', email)),
    ...(name === '' || company === '' ? [] : [matchKey('nameAndCompany', `${name}/${company}`)]),
  ];
  return [...new Set(keys)];
}

/** Every address in the one field there is; what has no @ is a remark. */
function emailsOf({ email }: Person): string[] {
  return fold(email)
    .split(/[\s,;<>()]+/)
    .filter((each) => each.includes('@'));
}

function matchKey(reason: DuplicateReason, shared: string): string {
  return `${reason}:${shared}`;
}
