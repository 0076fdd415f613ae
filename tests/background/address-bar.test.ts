import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { answerAddressBar } from '@/lib/background/address-bar';
import { browser } from '@/lib/browser/api';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput } from '@/tests/builders';

type Suggestions = { content: string; description: string }[];
let typed: (text: string, suggest: (suggestions: Suggestions) => void) => void;
let entered: (text: string) => void;
const opened: string[] = [];

beforeEach(async () => {
  await emptyStore();
  opened.length = 0;
  // The fake browser has no address bar.
  Object.assign(browser.omnibox, {
    setDefaultSuggestion: () => Promise.resolve(),
    onInputChanged: { addListener: (listener: typeof typed) => (typed = listener) },
    onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
  });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  const create = ({ url }: { url?: string }): Promise<object> => {
    opened.push(url ?? '');
    return Promise.resolve({});
  };
  vi.spyOn(browser.tabs, 'create').mockImplementation(create as never);
  answerAddressBar();
});

const suggestionsFor = (text: string) =>
  new Promise<Suggestions>((resolve) => typed(text, resolve));

it('suggests people by the beginnings of their words, as text that is safe in XML', async () => {
  const fields = { name: 'Zoë <b>Q</b> & Co\u0007', headline: 'Type director' };
  await run(logPerson, logInput('Zoë', { fields }), context());
  const [first, ...others] = await suggestionsFor('zo');
  expect(others).toEqual([]);
  expect(first?.description).toBe('Zoë &lt;b&gt;Q&lt;/b&gt; &amp; Co  · Type director');
});

it('opens the person that was chosen, or the first found, or People', async () => {
  const { personIds } = await run(logPerson, logInput('Zoë Quartermaine'), context());
  const [person] = await suggestionsFor('quar');
  entered(person?.content ?? '');
  entered('zoe');
  entered('nobody at all');
  await vi.waitFor(() => expect(opened).toHaveLength(3));
  expect(
    opened.map((url) => url.split('#')[1]).toSorted((a = '', b = '') => a.localeCompare(b)),
  ).toEqual(['/people', `/person/${personIds[0]}`, `/person/${personIds[0]}`]);
});
