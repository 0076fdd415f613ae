import { measureElement, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { GivenAnswers } from '@/components/import/given-answers';
import { ImportRow } from '@/components/import/import-row';
import { useOffsetTop } from '@/components/ui/use-offset-top';
import { text } from '@/lib/text';
import {
  ROWS_A_PAGE,
  unpackRows,
  type PackedRows,
  type RowSight,
} from '@/lib/transfer/import/import-sight';

/** Two lines, as in import.css; a row with more is measured. */
const ROW_HEIGHT = 51;

interface Props {
  rows: PackedRows;
  /** Which of them are shown. */
  places: Uint32Array;
  answers: GivenAnswers;
  onAnswers: (answers: GivenAnswers) => void;
}

/** The rows of a file: only those in sight are drawn, and unpacked, so that 30,000 are no slower than 30. */
export function ImportRows({ rows, places, answers, onAnswers }: Props) {
  const body = useRef<HTMLUListElement>(null);
  // What stands above comes first; then the rows, in steps that let the page answer in between.
  const deferredTop = useDeferredValue<number | null>(useOffsetTop(body), null);
  const isReady = deferredTop !== null;
  const top = deferredTop ?? 0;
  const rowAt = useMemo(() => unpacking(rows), [rows]);
  // It makes functions that change with the page's scroll; this component is what they are for, and nothing keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({
    count: places.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: top,
    enabled: isReady,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    measureElement: heightOf,
  });
  return (
    <ul
      ref={body}
      className="import-rows"
      aria-label={text('importRows')}
      style={{ blockSize: isReady ? virtualizer.getTotalSize() : places.length * ROW_HEIGHT }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rowAt(places[index] ?? 0);
        return row === undefined ? null : (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={places.length}
            aria-posinset={index + 1}
            className={`import-row import-${row.outcome}`}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <ImportRow {...{ row, answers, onAnswers }} />
          </li>
        );
      })}
    </ul>
  );
}

/** As it was laid out; before that, as it is expected: to ask would lay all of them out at once, and hold the page. */
function heightOf(
  row: Element,
  laidOut: ResizeObserverEntry | undefined,
  list: Virtualizer<Window, Element>,
): number {
  if (laidOut !== undefined) return measureElement(row, laidOut, list);
  return list.measurementsCache[list.indexFromElement(row)]?.size ?? ROW_HEIGHT;
}

/** Rows by place; a page is unpacked when one of its rows is first looked at, and the newest few stay so. */
function unpacking(rows: PackedRows): (place: number) => RowSight | undefined {
  const pages = new Map<number, RowSight[]>();
  return (place) => {
    const page = Math.floor(place / ROWS_A_PAGE);
    let unpacked = pages.get(page);
    if (unpacked === undefined) {
      if (pages.size > 20) pages.clear();
      unpacked = unpackRows(rows, page);
      pages.set(page, unpacked);
    }
    return unpacked[place % ROWS_A_PAGE];
  };
}
