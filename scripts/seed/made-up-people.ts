import type { LogPersonInput } from '@/lib/acts/log-person';
import { addDays, type Day } from '@/lib/domain/day';

const GIVEN =
  'Zoë,Olu,نور,Hana,Mateus,Priya,Ana,Jonas,Łucja,Đorđe,山田,Søren,Chiamaka,Théa,Siân,Anaïs'.split(
    ',',
  );
const FAMILY =
  'Quartermaine,Adeyemi,الفارسي,Kobayashi,Barros,Sundaram,Ruiz,Lindqvist,Wójcik,Petrović,太郎,Ørsted,Okonkwo-Featherstonehaugh,Lefèvre,ap Rhys,de la Peña y Montenegro'.split(
    ',',
  );
const PLACES = ['ATypI Lisbon', 'Co-op Fest', 'Choir', 'The old office', 'Women in Type'];
const SKILLS = ['kerning', 'variable fonts', 'co-operatives', 'licensing', 'grants', 'onboarding'];
const WORK = ['Type director at Foundry Nine', 'Research at Aozora', 'Founder, Common Type', ''];
const REASONS = [
  'ask how the move went',
  'send the grant link',
  '',
  'share the licence comparison',
];

/** A made-up person, always the same for the same number: what the log form would hand over. */
export function madeUpPerson(number: number, today: Day): LogPersonInput {
  const name = `${pick(GIVEN, number)} ${pick(FAMILY, Math.floor(number / GIVEN.length) + number)}`;
  const followUp = { due: addDays(today, number % 90), reason: pick(REASONS, number) };
  return {
    profile: { key: `li:in:made-up-${number}`, network: 'linkedin', aliases: [] },
    fields: {
      name,
      headline: pick(WORK, number),
      howMet: 'Event',
      whereMet: pick(PLACES, number),
      metOn: '2025-03',
      expertise: [pick(SKILLS, number), pick(SKILLS, number + 2)],
    },
    ...(number % 3 === 0
      ? { valueOffered: { text: 'Shared an article', kind: 'article', state: 'given' } }
      : {}),
    ...(number % 2 === 0 ? { followUp } : {}),
  };
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
