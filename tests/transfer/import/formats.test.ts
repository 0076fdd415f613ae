import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  bytesOf,
  connection,
  connections,
  importInto,
  NOTHING,
  read,
  readFile,
  rowsOf,
} from './files';

const GOOGLE_OLD =
  'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value,Notes\n' +
  'Zoë Ng,Zoë,Ng,* myContacts ::: Choir,* Work,zoe@example.org ::: z@example.org,,Acme,Engineer,https://www.linkedin.com/in/zoe-ng,likes tea\n';
const GOOGLE_NEW =
  'First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Website 1 - Value\n' +
  'Zoë,,Ng,,Acme,Engineer,likes tea,* myContacts ::: Choir,* Work,zoe@example.org,https://www.linkedin.com/in/zoe-ng\n';
const OUTLOOK =
  'First Name,Middle Name,Last Name,Company,Job Title,E-mail Address,E-mail 2 Address,Notes,Web Page,Categories\r\n' +
  'Zoë,,Ng,Acme,Engineer,zoe@example.org,,likes tea,https://www.linkedin.com/in/zoe-ng,Choir\r\n';
const CARD_2_1 =
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ng;Zo=C3=AB;;;\r\nORG:Acme\r\nTITLE:Engineer\r\nEMAIL;INTERNET:zoe@example.org\r\nURL:https://www.linkedin.com/in/zoe-ng\r\nNOTE;QUOTED-PRINTABLE:likes=\r\n tea\r\nCATEGORIES:Choir\r\nEND:VCARD\r\n';
const CARD_3 =
  'BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Ng\nN:Ng;Zoë;;;\nORG:Acme;Sales\nTITLE:Engineer\nitem1.EMAIL;type=INTERNET:zoe@example.org\nitem1.X-ABLabel:x\nURL:https://www.linkedin.\n com/in/zoe-ng\nNOTE:likes tea\nCATEGORIES:Choir\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n';
const CARD_4 =
  'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë Ng\r\nORG:Acme\r\nTITLE:Engineer\r\nEMAIL:zoe@example.org\r\nSOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/zoe-ng\r\nNOTE:likes tea\r\nCATEGORIES:Choir\r\nEND:VCARD\r\n';

it.each([
  ['Google’s older CSV', GOOGLE_OLD],
  ['Google’s newer CSV', GOOGLE_NEW],
  ['Outlook’s CSV', OUTLOOK],
  ['a vCard 2.1', CARD_2_1],
  ['a vCard 3.0', CARD_3],
  ['a vCard 4.0', CARD_4],
])('%s says the same of one person', async (_, text) => {
  const { people } = await readFile(text);
  expect(people).toHaveLength(1);
  const { fields, profiles } = people[0] ?? { fields: {}, profiles: [] };
  expect(fields).toMatchObject({
    name: 'Zoë Ng',
    company: 'Acme',
    position: 'Engineer',
    email: expect.stringContaining('zoe@example.org'),
    note: 'likes tea',
    labels: ['Choir'],
  });
  expect(profiles.map(({ key }) => key)).toEqual(['li:in:zoe-ng']);
});

it('a table that Kith does not know is asked about, with a guess at its columns', async () => {
  const text = 'Who|Works at|Mail|Met\nZoë Ng|Acme|zoe@example.org|03/04/2023\n';
  const reading = await read(text);
  expect(reading).toMatchObject({
    is: 'table',
    header: ['Who', 'Works at', 'Mail', 'Met'],
    guess: [null, null, 'email', null],
    about: { delimiter: '|' },
  });
  const columns = ['name', 'company', 'email', 'lastContactOn'];
  expect(await read(text, { columns })).toMatchObject({
    about: { twoWays: '03/04/2023' },
    file: { contacts: [] },
  });
  const { people } = await readFile(text, { columns, order: 'dmy' });
  expect(people[0]?.fields.lastContactOn).toBe('2023-04-03');
});

it('one day that can be read one way only settles the order of all', async () => {
  const text = 'Name;Last contact\nZoë;03/04/2023\nBo;13/04/2023\n';
  const columns = ['name', 'lastContactOn'];
  expect(await read(text, { columns })).toMatchObject({ about: { twoWays: null } });
  const { people } = await readFile(text, { columns });
  expect(people.map(({ fields }) => fields.lastContactOn)).toEqual(['2023-04-03', '2023-04-13']);
});

const EXPORT = zipSync({
  'Basic/Connections.csv': bytesOf(
    connections(connection('zoe-ng', ['Zoë', 'Ng']), connection('bo-li', ['Bo', 'Li'])),
  ),
  'messages.csv': bytesOf(
    'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n' +
      'a,Zoë,https://www.linkedin.com/in/zoe-ng,Me,https://www.linkedin.com/in/somebody-unknown,2024-06-27 09:05:12 UTC,,secret words\n',
  ),
  'Invitations.csv': bytesOf(
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n' +
      'Me,Zoë,"6/27/23, 9:05 AM",hello,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/zoe-ng\n',
  ),
  'Rich Media.csv': bytesOf('nothing of use'),
});

it('of a whole export the connections are read; of messages, on request, the days alone', async () => {
  expect(await read(EXPORT)).toMatchObject({
    about: { kind: 'zip', hasContacts: true },
    file: { contacts: [] },
  });
  const file = await readFile(EXPORT, { withContacts: true });
  const stored = importInto(NOTHING, file);
  expect(stored.people.map(({ name, lastContactOn }) => [name, lastContactOn])).toEqual([
    ['Zoë Ng', '2024-06-27'],
    ['Bo Li', null],
  ]);
  expect(JSON.stringify(stored)).not.toContain('secret');
  expect(stored.records).toEqual([]);
  expect(rowsOf(file, stored).map(({ outcome }) => outcome)).toEqual(['same', 'same']);
});
