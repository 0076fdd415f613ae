import { zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files as they come, small, so that what is changed matters; made-up people. */
const TEXTS = {
  connections:
    'Notes:\r\n"When exporting your data, some e-mail addresses are missing."\r\n\r\n' +
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n' +
    'Zoë,Ng,https://www.linkedin.com/in/zoe-ng,,Acme,Engineer,05 Nov 2023\r\n' +
    'سارا,رضایی,https://www.linkedin.com/in/%D8%A7,,"Loom, ""Inc.""",Weaver,06 Nov 2023\r\n,,,,,,\r\n',
  table: 'Name;E-mail;Date\r\nZoë Ng;zoe@example.org;03/04/2023\r\n"Bo ""B"" Li";;31.12.2020\r\n',
  google:
    'First Name,Last Name,Organization Name,Labels,E-mail 1 - Value\nZoë,Ng,Acme,* myContacts ::: Choir,zoe@example.org\n',
  people:
    '"Name","Headline","Profile URL","Introduced by","Kith ID"\r\n"\'=Zoë","","","Bo","id-1"\r\n"Bo","","","","id-2"\r\n',
  timeline:
    '"Kith ID","Person ID","Person","Day","Kind","Direction","State","Text","Reason","Due","Created"\r\n' +
    '"r-1","id-1","Zoë","2026-11-01","touch: call","me","happened","words","","","2026-11-01T10:00:00.000Z"\r\n',
  card21:
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ng;Zo=C3=AB\r\nEND:VCARD\r\n',
  card40: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Li\r\nNOTE:tea\\, and\r\n  more\r\nEND:VCARD\r\n',
};

const whole = Object.values(TEXTS).map(bytesOf);

/** A text of plain letters in UTF-16 with its mark. */
function wide(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** What is damaged: each kind of file, alone and packed. */
export const SEEDS: readonly Uint8Array[] = [
  ...whole,
  wide(TEXTS.table),
  zipSync({ 'Connections.csv': bytesOf(TEXTS.connections), 'a/me.vcf': bytesOf(TEXTS.card40) }),
  zipSync({ 'kith-people.csv': bytesOf(TEXTS.people) }, { level: 0 }),
];
