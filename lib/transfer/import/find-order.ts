import { isDayColumn, type ColumnMap, type ColumnTarget } from '@/lib/transfer/import/columns';
import { OrderFinder } from '@/lib/transfer/import/file-date';
import type { FoundHeader } from '@/lib/transfer/import/find-header';
import { isKithDay } from '@/lib/transfer/import/formats/kith-people';
import { isTimelineDay } from '@/lib/transfer/import/own-timeline-csv';
import type { CsvTable } from '@/lib/transfer/import/read-csv';

/** A day in figures at the beginning of a cell, in whatever column. */
const IN_FIGURES = /(?:^|[,;\t|"])\s*\d{1,2}[./-]\d{1,2}[./-]\d\d/m;

/**
 * In which order the days of a table are written; `map` null: what its columns mean is not known yet. Of LinkedIn's own
 * days none is in figures; to see that is quicker than to parse all of them.
 */
export function findOrder(
  text: string,
  table: CsvTable,
  { kind, place, cells }: FoundHeader,
  map: ColumnMap | null,
): ReturnType<OrderFinder['found']> {
  const columns = [...cells.entries()].flatMap(([column, name]) =>
    isDay(kind, name, map?.[column]) ? [column] : [],
  );
  const order = new OrderFinder();
  if (columns.length > 0 && IN_FIGURES.test(text)) {
    for (const row of table.rowsFrom(place + 1)) {
      for (const column of columns) order.see(row.cells[column] ?? '');
    }
  }
  return order.found();
}

function isDay(
  kind: FoundHeader['kind'],
  name: string,
  target: ColumnTarget | null | undefined,
): boolean {
  if (kind === 'kith-people') return isKithDay(name);
  return kind === 'kith-timeline' ? isTimelineDay(name) : isDayColumn(target);
}
