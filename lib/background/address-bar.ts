import { browser } from '@/lib/browser/api';
import { openHome } from '@/lib/browser/open-home';
import { findPeople } from '@/lib/storage/find-people';
import { text } from '@/lib/text';

const MOST = 6;

/** The content of a suggestion; the browser hands it back when the user takes it. */
const PERSON = 'person/';

/** The address bar's keyword `kith`: finds a person by name and opens them in Home. */
export function answerAddressBar(): void {
  void browser.omnibox.setDefaultSuggestion({ description: text('addressBarHint') });
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    // No suggestions where the store cannot be read; what was typed can still be opened.
    suggestPeople(typed).then(suggest, () => suggest([]));
  });
  browser.omnibox.onInputEntered.addListener((taken) => void openTaken(taken));
}

async function suggestPeople(typed: string) {
  const people = await findPeople(typed, MOST);
  return people.map(({ personId, name, line }) => ({
    content: PERSON + personId,
    description: forAddressBar(line === '' ? name : `${name} · ${line}`),
  }));
}

/** Enter on what was typed, without a suggestion, takes the first person found. */
async function openTaken(taken: string): Promise<void> {
  if (taken.startsWith(PERSON)) return openHome(taken);
  // Home says what is wrong with a store that cannot be read.
  const [first] = await findPeople(taken, 1).catch(() => []);
  await openHome(first === undefined ? 'people' : PERSON + first.personId);
}

/** Chrome reads descriptions as XML, Firefox as plain text. */
function forAddressBar(description: string): string {
  if (import.meta.env.FIREFOX) return description;
  return withoutControls(description)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** One control character in a name would make the whole list of suggestions invalid XML. */
function withoutControls(description: string): string {
  return description.replaceAll(/\p{Cc}/gu, ' ');
}
