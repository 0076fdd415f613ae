import { expect, it } from 'vitest';
import { linkedPage } from '@/components/panel/active-page';
import { startPage } from '@/lib/profiles/sees-page';

const look = (url: string, title: string) => startPage({ tabId: 1, url, title, at: 0 });
const zoe = look('https://www.linkedin.com/in/zoe-quartermaine/', 'Zoë Quartermaine | LinkedIn');
const nothing = { sight: null, opened: null, linkedUrl: null };

it('a profile in sight is shown with the name its title vouches for', () => {
  expect(linkedPage({ ...nothing, sight: zoe })).toMatchObject({
    state: 'profile',
    name: 'Zoë Quartermaine',
    isUnseen: false,
  });
});

it('a linked person comes before the page, and the page does not lend them its name', () => {
  const linkedUrl = 'https://www.linkedin.com/in/olu-adeyemi?trk=feed';
  expect(linkedPage({ ...nothing, sight: zoe, linkedUrl })).toMatchObject({
    state: 'profile',
    identity: { key: 'li:in:olu-adeyemi' },
    name: '',
    isLinked: true,
  });
});

it('what Kith opened counts only while the page itself cannot be seen', () => {
  const opened = { key: 'li:in:olu-adeyemi', isSure: true };
  expect(linkedPage({ ...nothing, opened })).toMatchObject({ isUnseen: true });
  expect(linkedPage({ ...nothing, opened, sight: zoe })).toMatchObject({
    identity: { key: 'li:in:zoe-quartermaine' },
  });
});

it('what Kith opened in a tab that may have moved on is offered, not shown', () => {
  const opened = { key: 'li:in:olu-adeyemi', isSure: false };
  expect(linkedPage({ ...nothing, opened })).toMatchObject({
    state: 'unseen',
    opened: { key: 'li:in:olu-adeyemi' },
  });
});

it("one's own profile and a page that is nobody's are no people", () => {
  const own = look('https://www.linkedin.com/in/me/', 'Zoë Quartermaine | LinkedIn');
  expect(linkedPage({ ...nothing, sight: own }).state).toBe('self');
  const feed = look('https://www.linkedin.com/feed/', 'Feed | LinkedIn');
  expect(linkedPage({ ...nothing, sight: feed }).state).toBe('other');
  expect(linkedPage(nothing).state).toBe('unseen');
});

it('a link that is no profile, or to oneself, leaves the page as it is', () => {
  for (const linkedUrl of ['https://www.linkedin.com/in/me', 'https://evil-linkedin.com/in/olu']) {
    expect(linkedPage({ ...nothing, sight: zoe, linkedUrl })).toMatchObject({ isLinked: false });
  }
});
