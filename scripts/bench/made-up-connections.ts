/** A `Connections.csv` of made-up people with the quirks of real ones: preamble, accents, encoded slugs, rows without a name. */
export function madeUpConnections(rows: number): string {
  const lines = [
    'Notes:',
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  ];
  for (let row = 0; row < rows; row++) lines.push(rowOf(row));
  return `${lines.join('\n')}\n`;
}

const FIRST = [
  'Zoë',
  'Émile',
  'سارا',
  'Oluwaseun',
  'Bo',
  'Þórdís',
  'Ana María',
  'Søren',
  '美咲',
  'Nia',
];
const LAST = [
  'Ng',
  'Lefèvre',
  'رضایی',
  'Adeyemi',
  'Li',
  'Jónsdóttir',
  'de la Cruz',
  'Ødegård',
  '佐藤',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function rowOf(row: number): string {
  const on = `${String((row % 28) + 1).padStart(2, '0')} ${MONTHS[row % 12]} ${2005 + (row % 20)}`;
  // Between 0.4 and 3.3 % of real rows hold only the day.
  if (row % 60 === 7) return `,,,,,,${on}`;
  const [first, last] = [FIRST[row % FIRST.length] ?? '', LAST[(row * 7) % LAST.length] ?? ''];
  const plain = `person-${row.toString(36)}-${(row * 7919) % 100_000}`;
  const slug = row % 10 === 3 ? `${encodeURIComponent(first.toLowerCase())}-${row}` : plain;
  const email = row % 25 === 0 ? `person${row}@example.org` : '';
  const company = row % 9 === 0 ? `"Loom & Sons, Inc. ${row % 500}"` : `Company ${row % 4000}`;
  const position = row % 50 === 1 ? '' : `Senior Engineer for Things ${row % 700}`;
  return `${first},${last},https://www.linkedin.com/in/${slug},${email},${company},${position},${on}`;
}
