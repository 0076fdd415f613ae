import { isDay, type Day } from '@/lib/domain/day';
import {
  PROMISE_BY,
  PROMISE_STATES,
  TOUCH_KINDS,
  VALUE_KINDS,
  VALUE_STATES_GIVEN,
  VALUE_STATES_RECEIVED,
} from '@/lib/domain/kinds';
import type { Id, Instant, Stored, TimelineRecord } from '@/lib/domain/record';
import { readInertCell, splitValues } from '@/lib/transfer/csv-cells';
import { foldHeader } from '@/lib/transfer/import/csv-format';
import { readFileDay, type DateOrder } from '@/lib/transfer/import/file-date';
import type { ImportedFile, SkippedRow } from '@/lib/transfer/import/import-row';
import { readRemarks } from '@/lib/transfer/import/own-remarks';
import type { CsvTable } from '@/lib/transfer/import/read-csv';
import type { TimelineColumn } from '@/lib/transfer/timeline-csv';

const ID = /^[!-~]{1,100}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

type Cell = (column: TimelineColumn) => string;

/** Whatever in a row is not what such a record says. */
class NotThat extends Error {}

const DAYS: readonly TimelineColumn[] = ['Day', 'Due'];

/** Whether a column of the timeline file holds days, by its header. */
export function isTimelineDay(header: string): boolean {
  return DAYS.some((column) => foldHeader(column) === foldHeader(header));
}

/**
 * Kith's own timeline file: each row as the record that it was, of the person whose id it says. A row that is none
 * (a kind, a state or a day that there is not) is among the skipped, with the cell that it is about. A spreadsheet may
 * have turned its days into figures; `order` says how they are read then.
 */
export function readOwnTimeline(
  table: CsvTable,
  header: readonly string[],
  from: number,
  { order = null, now }: { order?: DateOrder | null; now: Instant },
): Pick<ImportedFile, 'records' | 'rows'> {
  const records: ImportedFile['records'] = [];
  const skipped: SkippedRow[] = [];
  const places = new Map(header.map((name, place) => [foldHeader(name), place]));
  for (const { cells, line } of table.rowsFrom(from)) {
    if (cells.every((each) => each === '')) continue;
    const cell: Cell = (column) => {
      const text = readInertCell(cells[places.get(foldHeader(column)) ?? -1] ?? '');
      return DAYS.includes(column) ? (readFileDay(text, order) ?? text) : text;
    };
    try {
      records.push({ line, record: recordOf(cell, now) });
    } catch (error) {
      if (!(error instanceof NotThat)) throw error;
      skipped.push({ line, name: cell('Person'), reason: 'noRecord', detail: error.message });
    }
  }
  return { records, rows: skipped };
}

/** The record of a row; throws `NotThat`. What a cell holds is written down in timeline-cells.ts. */
function recordOf(cell: Cell, now: Instant): TimelineRecord {
  const [type = '', kind = null] = cell('Kind').split(/: (.*)/s);
  const personId = idOf(cell('Person ID'));
  const text = cell('Text');
  const remarks = readRemarks(cell(type === 'follow-up' ? 'Text' : 'Reason'));
  const { snoozedUntil, closedOn } = remarks;
  const day = dayOf(cell('Day'));
  const kept = <Fields extends object>(fields: Fields): Fields & Stored & { personId: Id } => ({
    ...stored({ personId, ...fields }, cell, now),
    personId,
    ...fields,
  });
  switch (type) {
    case 'touch':
      return kept({
        type,
        kind: oneOfOrNull(TOUCH_KINDS, kind),
        day,
        text,
        state: oneOf(['planned', 'happened', 'dropped'] as const, cell('State')),
        startedBy: oneOfOrNull(['me', 'them'] as const, cell('Direction') || null),
        snoozedUntil,
      });
    case 'value': {
      const { outcome, toldOn } = remarks;
      const said = { type, kind: oneOfOrNull(VALUE_KINDS, kind), day, text, outcome, snoozedUntil };
      const direction = oneOf(['given', 'received'] as const, cell('Direction'));
      if (direction === 'given') {
        return kept({ ...said, direction, state: oneOf(VALUE_STATES_GIVEN, cell('State')) });
      }
      const state = oneOf(VALUE_STATES_RECEIVED, cell('State'));
      return kept({ ...said, direction, state, toldOn });
    }
    case 'follow-up': {
      const state = oneOf(
        ['open', 'done', 'cleared', 'dropped', 'replaced'] as const,
        cell('State'),
      );
      const due = dayOf(cell('Due'));
      return kept({ type, state, due, reason: cell('Reason'), setOn: day, closedOn, snoozedUntil });
    }
    case 'promise':
      return kept({
        type,
        by: oneOf(PROMISE_BY, cell('Direction')),
        state: oneOf(PROMISE_STATES, cell('State')),
        text,
        due: cell('Due') === '' ? null : dayOf(cell('Due')),
        madeOn: day,
        earlierDues: remarks.earlierDues,
        handedTo: remarks.handedTo,
        closedOn,
        snoozedUntil,
      });
    case 'note':
      return kept({ type, day, text });
    case 'bring-up':
      return kept({ type, day, text, usedOn: remarks.usedOn });
    case 'good-moment': {
      const state = oneOf(['open', 'seen', 'dropped'] as const, cell('State'));
      return kept({ type, state, text, due: dayOf(cell('Due')), notedOn: day, snoozedUntil });
    }
    case 'news': {
      const [position = '', company = ''] = splitValues(text);
      const state = oneOf(['open', 'done', 'dropped'] as const, cell('State'));
      const { formerPosition, formerCompany } = remarks;
      const was = { formerPosition, formerCompany, snoozedUntil };
      return kept({ type, state, learntOn: day, position, company, ...was });
    }
    default:
      throw new NotThat(cell('Kind'));
  }
}

function stored(fields: object, cell: Cell, now: Instant): Stored {
  const created = cell('Created');
  const stamp = { version: 1, by: 'file' as const, at: now };
  return {
    id: idOf(cell('Kith ID')),
    createdAt: INSTANT.test(created) && !Number.isNaN(Date.parse(created)) ? created : now,
    removedOn: null,
    stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
    clashes: [],
  };
}

function idOf(text: string): Id {
  const id = text.trim();
  if (!ID.test(id)) throw new NotThat(text);
  return id;
}

function dayOf(text: string): Day {
  const day = text.trim();
  if (!isDay(day)) throw new NotThat(text);
  return day;
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new NotThat(text);
  return word;
}

function oneOfOrNull<Word extends string>(
  words: readonly Word[],
  text: string | null,
): Word | null {
  return text === null ? null : oneOf(words, text);
}
