import { describe, expect, it } from 'vitest';
import type { ProfileOnPage } from '@/components/panel/active-page';
import { whosePage } from '@/components/panel/whose-page';
import { newPerson, newProfile } from '@/lib/acts/new-record';
import type { PersonFields, PersonFile } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { context, profile } from '@/tests/builders';

const identity = identify('https://www.linkedin.com/in/zoe-quartermaine/')!;

const seen = (over: Partial<ProfileOnPage> = {}): ProfileOnPage => ({
  state: 'profile',
  identity,
  name: '',
  suggestedName: null,
  isWaiting: false,
  cameBy: null,
  isLinked: false,
  isUnseen: false,
  ...over,
});

function held(fields: Partial<PersonFields> = {}, pageName = '', former = false): PersonFile {
  const person = newPerson({ name: 'Zoë Quartermaine', ...fields }, context());
  const kept = { ...profile('zoe-quartermaine'), personId: person.id, former, pageName };
  return { person, profiles: [newProfile(kept, context())], records: [] };
}

const ASKED = { is: 'asked', pageName: 'Ben Carter', isSure: true };

describe('a page that calls itself something else', () => {
  it('is asked about, at once', () => {
    expect(whosePage(seen({ name: 'Ben Carter' }), held())).toEqual(ASKED);
    expect(whosePage(seen({ name: 'Ben Carter', isWaiting: true }), held())).toEqual(ASKED);
  });

  it('is asked about where it may be a former page’s title only when no other is to come', () => {
    const page = seen({ suggestedName: 'Ben Carter' });
    expect(whosePage({ ...page, isWaiting: true }, held())).toEqual({ is: 'waited for' });
    expect(whosePage(page, held())).toEqual({ ...ASKED, isSure: false });
  });

  it.each([
    ['a former name', held({ formerNames: ['Ben Carter'] })],
    ['a nickname', held({ nickname: 'Ben' })],
    ['what the page was called when it was agreed to', held({}, 'Benjamin Carter')],
  ])('is theirs by %s', (_, file) => {
    expect(whosePage(seen({ name: 'Ben Carter' }), file)).toEqual({ is: 'theirs' });
  });

  it('is not theirs by what a former profile was called', () => {
    const file = held({}, 'Ben Carter', true);
    expect(whosePage(seen({ name: 'Ben Carter' }), file).is).toBe('asked');
  });

  it('is not asked about where the page itself is not in sight', () => {
    const page = seen({ name: 'Ben Carter' });
    expect(whosePage({ ...page, isLinked: true }, held())).toEqual({ is: 'theirs' });
    expect(whosePage({ ...page, isUnseen: true }, held())).toEqual({ is: 'theirs' });
  });
});

describe('a page that has not said what it is called', () => {
  it('shows nothing that its title could belie, while one may come', () => {
    expect(whosePage(seen({ isWaiting: true }), held())).toEqual({ is: 'waited for' });
    const again = seen({ name: 'Zoë Quartermaine', isWaiting: true });
    expect(whosePage(again, held())).toEqual({ is: 'waited for' });
  });

  it('is theirs when none comes', () => {
    expect(whosePage(seen(), held())).toEqual({ is: 'theirs' });
  });
});

it('a page that is called as they are is theirs, even by what may be a former page’s title', () => {
  expect(whosePage(seen({ name: 'Zoë Holt' }), held())).toEqual({ is: 'theirs' });
  const offered = seen({ suggestedName: 'Zoë Holt', isWaiting: true });
  expect(whosePage(offered, held())).toEqual({ is: 'theirs' });
});
