import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { BinRow } from '@/components/data/bin-row';
import { ErasePerson } from '@/components/data/erase-person';
import type { RecordWords } from '@/components/data/record-words';
import { useBringBack } from '@/components/data/use-bin';
import type { Person } from '@/lib/domain/record';
import type { InBin } from '@/lib/storage/bin-query';
import { plural, text } from '@/lib/text';

/** What a row takes with one line of text; the true height is measured. */
const ROW_HEIGHT = 64;

/** Up to here every row is drawn, so that the browser's own search finds it. */
const ALL_DRAWN = 100;

interface Props {
  items: readonly InBin[];
  words: RecordWords;
  hrefOf: (personId: string) => string;
}

/** The list itself: it scrolls with the page, and draws the rows in sight where it is long. */
export function BinList({ items, words, hrefOf }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [erasing, setErasing] = useState<Person | null>(null);
  const bring = useBringBack();
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // It makes functions that change with the page's scroll; this component is what they are for, and nothing keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: items.length <= ALL_DRAWN ? items.length : 8,
    scrollMargin: top,
  });
  const back = async (item: InBin): Promise<void> => {
    // The row goes, and the focus with it would be nowhere.
    if (await bring(item)) list.current?.focus();
  };
  return (
    <>
      <p className="quiet" role="status">
        {plural('dataBinCount', items.length)}
      </p>
      <ul
        ref={list}
        className="bin-list"
        aria-label={text('dataBin')}
        tabIndex={-1}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              className="bin-row"
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <BinRow
                {...{ item, words, hrefOf }}
                onBringBack={() => void back(item)}
                onErase={() => setErasing(item.person)}
              />
            </li>
          );
        })}
      </ul>
      {erasing === null ? null : (
        <ErasePerson
          person={erasing}
          isOpen
          onClose={() => setErasing(null)}
          onErased={() => list.current?.focus()}
        />
      )}
    </>
  );
}
