import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bytesOf, importInto, NOTHING, read, readFile, refusalOf, rowsOf } from './files';

/** A table of one row as a program writes it: all its columns, most of them empty. */
function table(header: string, cells: Record<string, string>): string {
  const row = header.split(',').map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`);
  return `${header}\r\n${row.join(',')}\r\n`;
}

const OUTLOOK =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City,Home City,Account,Anniversary,Assistant's Name,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,Keywords,Location,Notes,Priority,Web Page";
const OUTLOOK_COM =
  'First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,Job Title,Department,Company,Business City,Personal Web Page,Hobby,Location,Web Page,Birthday,Categories,Notes';
const OUTLOOK_DE =
  'Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Ort geschäftlich,Ort privat,Beruf,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,Kategorien,Notizen,Ort,Webseite';
const OUTLOOK_FR =
  "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Ville (bureau),Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Adresse de messagerie 2,Catégories,Notes,Page Web";
const GOOGLE =
  'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - City,Website 1 - Label,Website 1 - Value';

const ZOE = {
  name: 'Zoë Ng',
  company: 'Acme',
  position: 'Engineer',
  location: 'Oslo',
  email: 'zoe@example.org, z2@example.org',
  labels: ['Choir', 'Work'],
  note: 'likes\ntea',
};

const ZOE_BY: [program: string, written: string][] = [
  [
    'Outlook',
    table(OUTLOOK, {
      Title: 'Dr.',
      'First Name': 'Zoë',
      'Last Name': 'Ng',
      Company: 'Acme',
      'Job Title': 'Engineer',
      'Business City': 'Oslo',
      'E-mail Address': 'zoe@example.org',
      'E-mail Type': 'SMTP',
      'E-mail Display Name': 'Zoë Ng (zoe@example.org)',
      'E-mail 2 Address': 'z2@example.org',
      Categories: 'Choir;Work',
      Notes: 'likes\ntea',
      Birthday: '0/0/00',
      'Web Page': 'https://www.linkedin.com/in/zoe-ng',
    }),
  ],
  [
    'Outlook on the web',
    table(OUTLOOK_COM, {
      'First Name': 'Zoë',
      'Last Name': 'Ng',
      Title: 'Ms',
      'E-mail Address': 'zoe@example.org',
      'E-mail 2 Address': 'z2@example.org',
      'Job Title': 'Engineer',
      Company: 'Acme',
      'Business City': 'Oslo',
      'Personal Web Page': 'http://linkedin.com/in/zoe-ng/',
      Categories: 'Choir;Work',
      Notes: 'likes\ntea',
    }),
  ],
  [
    'Outlook in German',
    table(OUTLOOK_DE, {
      Anrede: 'Frau',
      Vorname: 'Zoë',
      Nachname: 'Ng',
      Firma: 'Acme',
      Position: 'Engineer',
      Beruf: 'Ingenieurin',
      'Ort geschäftlich': 'Oslo',
      'E-Mail-Adresse': 'zoe@example.org',
      'E-Mail-Typ': 'SMTP',
      'E-Mail 2: Adresse': 'z2@example.org',
      Kategorien: 'Choir;Work',
      Notizen: 'likes\ntea',
      Webseite: 'https://www.linkedin.com/in/zoe-ng',
    }),
  ],
  [
    // It has two columns of one name, and the first is `Mme`.
    'Outlook in French',
    `${OUTLOOK_FR}\r\n"Mme","Zoë","","Ng","","Acme","","Engineer","","Oslo","zoe@example.org","SMTP","Zoë","z2@example.org","Choir;Work","likes\ntea","https://www.linkedin.com/in/zoe-ng"\r\n`,
  ],
  [
    'Google, sorted by family name',
    table(GOOGLE, {
      'First Name': 'Zoë',
      'Last Name': 'Ng',
      'File As': 'Ng, Zoë',
      'Organization Name': 'Acme',
      'Organization Title': 'Engineer',
      Notes: 'likes\ntea',
      Labels: 'Choir ::: Work ::: * myContacts ::: * starred',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': 'zoe@example.org ::: z2@example.org',
      'Address 1 - City': 'Oslo',
      'Website 1 - Label': 'LinkedIn',
      'Website 1 - Value': 'https://zoe.example ::: https://www.linkedin.com/in/zoe-ng',
    }),
  ],
  [
    'Google, as a vCard',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Ng\nN:Ng;Zoë;;;\nitem1.EMAIL;TYPE=INTERNET:zoe@example.org\nitem1.X-ABLabel:Work\nEMAIL;TYPE=INTERNET:z2@example.org\nitem2.ORG:Acme\nitem3.TITLE:Engineer\nADR:;;Gate 1;Oslo;;0150;\nitem4.URL:https\\://www.linkedin.com/in/zoe-ng\nitem4.X-ABLabel:PROFILE\nNOTE:likes\\nt\n ea\nCATEGORIES:Choir,Work,myContacts,starred\nEND:VCARD\n',
  ],
  [
    'a Mac',
    '\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//macOS 14.0//EN\r\nN:Ng;Zoë;;;\r\nORG:Acme;Sales\r\nTITLE:Engineer\r\nEMAIL;type=INTERNET;type=HOME;type=pref:zoe@example.org\r\nitem1.EMAIL;type=INTERNET:z2@example.org\r\nitem1.X-ABLabel:_$!<Other>!$_\r\nADR;type=WORK:;;;;;;\r\nitem2.ADR;type=HOME;type=pref:;;Gate 1;Oslo;;0150;\r\nitem2.X-ABADR:no\r\nNOTE:likes\\ntea\r\nCATEGORIES:Choir,Work\r\nX-SOCIALPROFILE;type=linkedin;x-user=zoe-ng:http://www.linkedin.com/in/zoe-ng\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r\n BgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\r\nEND:VCARD\r\n',
  ],
  [
    'an older telephone',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ng;Zo=C3=AB;;;\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=\r\n=C3=AB=20Ng\r\nORG:Acme\r\nTITLE:Engineer\r\nADR;HOME;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:;;Gate=20=31;Oslo;;0150;\r\nEMAIL;HOME:zoe@example.org\r\nEMAIL;WORK:z2@example.org\r\nNOTE;ENCODING=QUOTED-PRINTABLE:likes=0D=0A=\r\ntea=0D=0A=\r\n\r\nCATEGORIES:Choir,Work\r\nURL;WORK:https://www.linkedin.com/in/zoe-ng\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r\n /2wBDAAgG\r\n\r\nEND:VCARD\r\n',
  ],
];

it.each(ZOE_BY)('what %s writes says who somebody is, and nothing else', async (_, written) => {
  const { people, skipped } = await readFile(written);
  expect(skipped).toEqual([]);
  expect(people.map(({ fields }) => fields)).toEqual([ZOE]);
  expect(people[0]?.profiles.map(({ key }) => key)).toEqual(['li:in:zoe-ng']);
});

it('the columns of another program are guessed as far as their names go', async () => {
  const header =
    'First Name,Last Name,Display Name,Primary Email,Work City,Job Title,Title,File As';
  const of = async (written: string) => (await read(`${written}\nZoë,Ng\n`)) as { guess: unknown };
  expect((await of(header)).guess).toEqual([
    ...['givenName', 'familyName', 'name', 'email', 'location', 'position'],
    ...[null, null],
  ]);
  expect((await of('Name,Title')).guess).toEqual(['name', 'position']);
  expect((await of('Last Name,Title')).guess).toEqual(['familyName', 'position']);
  expect((await of('File As,Phone')).guess).toEqual(['name', null]);
});

it('columns that differ in their vowel signs alone are two', async () => {
  expect(await read('नाम,कि,का\nज़ोई,a,b\n')).toMatchObject({ is: 'table' });
});

it('a line that says what parts the cells is no row, and counts as a line', async () => {
  const columns = ['name', 'company'];
  const { people } = await readFile('sep=;\r\nName;Firma\r\nZoë;Acme\r\n', { columns });
  expect(people).toMatchObject([{ line: 3, fields: { name: 'Zoë', company: 'Acme' } }]);
});

it('a company or a group in an address book is nobody, and is told', async () => {
  const { people, skipped } = await readFile(
    [
      'BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Loom Ltd\nORG:Loom Ltd;\nX-ABShowAs:COMPANY\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Choir\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD',
      // As where a program put two files together.
      '\uFEFFBEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Acme\nEND:VCARD',
      '\uFEFFBEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Zoë\nEND:VCARD',
    ].join('\n'),
  );
  expect(people).toMatchObject([{ line: 18, fields: { name: 'Zoë' } }]);
  expect(skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'Loom Ltd: noPerson',
    'Choir: noPerson',
    'Acme: noPerson',
  ]);
});

const PEOPLE = 'Name;Profile URL;Met on;Next follow-up;Last touch;Kith ID\r\n';

it('days of Kith’s own file that a spreadsheet rewrote are read, and asked about where they must be', async () => {
  const rewritten = `${PEOPLE}Zoë;;Mrz 25;13.12.2026;05.11.2026;id-1\r\n`;
  const { people } = await readFile(rewritten);
  expect(people[0]).toMatchObject({
    fields: { metOn: '2025-03' },
    beside: { followUp: '2026-12-13', lastTouch: '2026-11-05' },
  });
  const twoWays = `${PEOPLE}Zoë;;2025;2026-12-13;05/11/2026;id-1\r\n`;
  expect(await read(twoWays)).toMatchObject({ about: { twoWays: '05/11/2026' } });
  const said = await readFile(twoWays, { order: 'mdy' });
  expect(said.people[0]).toMatchObject({
    fields: { metOn: '2025' },
    beside: { followUp: '2026-12-13', lastTouch: '2026-05-11' },
  });
});

it('so are the days of its timeline', async () => {
  const header = 'Kith ID,Person ID,Person,Day,Kind,Direction,State,Text,Reason,Due,Created';
  const written = (due: string): string =>
    `${header}\r\nid-1,p-1,Zoë,11/5/2026,follow-up,,open,,ask,${due},2026-11-01T10:00:00.000Z\r\n`;
  const { records } = await readFile(written('12/13/2026'));
  expect(records).toMatchObject([{ record: { setOn: '2026-11-05', due: '2026-12-13' } }]);
  expect(await read(written('2026-12-13'))).toMatchObject({ about: { twoWays: '11/5/2026' } });
  const said = await readFile(written('2026-12-13'), { order: 'dmy' });
  expect(said.records).toMatchObject([{ record: { setOn: '2026-05-11', due: '2026-12-13' } }]);
});

it('a message that was never sent is no contact', async () => {
  const row = (day: string, draft: string): string =>
    `c,,Me,https://www.linkedin.com/in/me-x,Zoë,https://www.linkedin.com/in/zoe-ng,${day} 09:05:12 UTC,,x,INBOX,,${draft},No\n`;
  const { contacts } = await readFile(
    `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n${row('2024-06-27', 'No')}${row('2025-01-02', 'Yes')}`,
  );
  expect(contacts).toContainEqual({ key: 'li:in:zoe-ng', day: '2024-06-27' });
});

const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Ng\nTEL:1\nEND:VCARD\n';

it('who stands in two groups of an address book is one person', async () => {
  const file = await readFile(
    zipSync({
      'Takeout/Contacts/All Contacts/All Contacts.vcf': bytesOf(CARD),
      'Takeout/Contacts/Choir/Choir.vcf': bytesOf(CARD),
      'Takeout/Contacts/Nobody/Nobody.vcf': new Uint8Array(),
    }),
  );
  const stored = importInto(NOTHING, file);
  expect(stored.people).toHaveLength(1);
  expect(rowsOf(file, stored).map(({ outcome }) => outcome)).toEqual(['same', 'skipped']);
});

it('what is beside the connections in a zip does not stand in their way', async () => {
  const zip = zipSync({
    'Connections.csv': bytesOf('First Name,Last Name,Position,Connected On\nZoë,Ng,,05 Nov 2023\n'),
    'Contacts.csv': bytesOf('Source,Source\n"x'),
    'kith-timeline.csv': bytesOf('Kith ID,Person ID,Kind,Created\n'),
  });
  expect((await readFile(zip)).people).toHaveLength(1);
  const header = bytesOf('First Name,Last Name,Position,Connected On\n');
  expect(await refusalOf(zipSync({ 'Connections.csv': header }))).toEqual(['onlyHeader', 1]);
});
