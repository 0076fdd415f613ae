import type { Introducer } from '@/lib/domain/record';
import { splitValues } from '@/lib/transfer/csv-cells';

type Row = Record<string, string>;

/**
 * The record that a row of the timeline file tells of, read by nothing but the table in timeline-cells.ts:
 * what is missing here was lost on the way.
 */
export function recordOfRow(row: Row): Record<string, unknown> {
  const cell = (column: string): string => row[column] ?? '';
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const [type = '', ...kinds] = cell('Kind').split(': ');
  const kind = kinds.length === 0 ? null : kinds.join(': ');
  const common = {
    id: cell('Kith ID'),
    personId: cell('Person ID'),
    createdAt: cell('Created'),
    type,
  };
  const day = cell('Day');
  const text = cell('Text');
  const state = cell('State');
  const remarks = splitValues(cell(type === 'follow-up' ? 'Text' : 'Reason'));
  const after = (words: string): string[] =>
    remarks
      .filter((remark) => remark.startsWith(words))
      .map((remark) => remark.slice(words.length));
  const snoozedUntil = after('snoozed until ')[0] ?? null;
  const closedOn = after('closed on ')[0] ?? null;
  switch (type) {
    case 'touch':
      return {
        ...common,
        kind,
        day,
        text,
        state,
        startedBy: orNull(cell('Direction')),
        snoozedUntil,
      };
    case 'value': {
      const outcome = after('because of it: ')[0] ?? '';
      const direction = cell('Direction');
      const said = { ...common, kind, direction, day, text, state, outcome, snoozedUntil };
      return direction === 'given' ? said : { ...said, toldOn: after('told on ')[0] ?? null };
    }
    case 'follow-up': {
      const reason = cell('Reason');
      return { ...common, state, reason, setOn: day, due: cell('Due'), closedOn, snoozedUntil };
    }
    case 'promise': {
      const handedTo = handed(after('Kith ID ')[0], after('handed to ')[0]);
      const earlierDues = after('was due ');
      const rest = { earlierDues, handedTo, closedOn, snoozedUntil };
      const due = orNull(cell('Due'));
      return { ...common, by: cell('Direction'), state, text, madeOn: day, due, ...rest };
    }
    case 'note':
      return { ...common, day, text };
    case 'bring-up':
      return { ...common, day, text, usedOn: after('used on ')[0] ?? null };
    case 'good-moment':
      return { ...common, state, text, due: cell('Due'), notedOn: day, snoozedUntil };
    case 'news': {
      const [position = '', company = ''] = splitValues(text);
      const [formerPosition = '', formerCompany = ''] = splitValues(after('was ')[0] ?? '');
      const now = { learntOn: day, state, position, company };
      return { ...common, ...now, formerPosition, formerCompany, snoozedUntil };
    }
    default:
      throw new Error(`No record is of the kind ${cell('Kind')}`);
  }
}

function handed(personId: string | undefined, name: string | undefined): Introducer | null {
  if (personId !== undefined) return { personId };
  return name === undefined ? null : { name };
}
