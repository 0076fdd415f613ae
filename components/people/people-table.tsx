import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import type { PeopleOrder } from '@/components/people/in-order';
import { PeopleHead } from '@/components/people/people-head';
import { PeopleRow } from '@/components/people/people-row';
import { useOffsetTop } from '@/components/ui/use-offset-top';
import type { Chosen } from '@/components/people/use-chosen';
import { useRowFocus } from '@/components/people/use-row-focus';
import { useToday } from '@/components/ui/use-today';
import type { PersonSummary } from '@/lib/search/summary';
import { text } from '@/lib/text';

/** Two lines and their air; people-list.css draws rows as high. */
const ROW_HEIGHT = 58;
/** The column names stay at the top and must not cover the row in focus. */
const HEAD_HEIGHT = 40;
/** What to do with those chosen stands at the foot. */
const FOOT_HEIGHT = 56;

/** Up to here every row is drawn, so that the browser's own search finds everyone, too. */
const ALL_DRAWN = 300;

interface Props {
  people: readonly PersonSummary[];
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
  /** What was searched for: a row says which other name it was found by. */
  query: string;
  hrefOf: (personId: string) => string;
  /** How far the page is scrolled when the list appears: those rows are drawn first. */
  firstScroll: number;
  chosen: Chosen;
}

/** The list itself: it scrolls with the page and draws only the rows in sight, so that 30,000 are no slower than 30. */
export function PeopleTable(props: Props) {
  const { people, order, onOrder, query, hrefOf, firstScroll, chosen } = props;
  const today = useToday();
  const body = useRef<HTMLDivElement>(null);
  const top = useOffsetTop(body);
  const { active, setActive, press } = useRowFocus(people.length, body);
  // It makes functions that change with the page's scroll; this component is what they are for, and nothing keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => people[index]?.personId ?? index,
    overscan: people.length <= ALL_DRAWN ? people.length : 8,
    initialOffset: firstScroll,
    scrollMargin: top,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: chosen.ids.size === 0 ? 0 : FOOT_HEIGHT,
    rangeExtractor: (range) => withRow(active, defaultRangeExtractor(range), range.count),
  });
  const reveal = (row: number): void => virtualizer.scrollToIndex(row);
  const pressed = (event: KeyboardEvent): void => {
    const onBox = event.target instanceof HTMLInputElement;
    const to = press(event, reveal);
    if (to !== null && event.shiftKey) chosen.extend(to, active);
    if (event.key === 'Escape' && chosen.ids.size > 0) chosen.clear();
    if (event.key !== ' ' || onBox || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) chosen.extend(active, active);
    else chosen.toggle(active);
  };
  return (
    <div
      role="grid"
      className={chosen.ids.size === 0 ? 'people-table' : 'people-table people-choosing'}
      aria-multiselectable="true"
      aria-label={text('peopleTitle')}
      aria-rowcount={people.length + 1}
    >
      <PeopleHead order={order} onOrder={onOrder} />
      {/* The keys are for the links in the rows, which hold the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="rowgroup"
        className="people-body"
        ref={body}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={pressed}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const person = people[index];
          return person === undefined ? null : (
            <div
              key={key}
              role="row"
              className="people-row"
              aria-rowindex={index + 2}
              aria-selected={chosen.ids.has(person.personId)}
              data-index={index}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <PeopleRow
                person={person}
                href={hrefOf(person.personId)}
                today={today}
                query={query}
                isTabStop={index === active}
                onFocus={() => setActive(index)}
                isChosen={chosen.ids.has(person.personId)}
                onChoose={(isRange) =>
                  isRange ? chosen.extend(index, active) : chosen.toggle(index)
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows in sight and the tab stop, which is always drawn: focus must not vanish with a row that scrolled away. */
function withRow(row: number, inSight: number[], count: number): number[] {
  if (row >= count || inSight.includes(row)) return inSight;
  return [...inSight, row].toSorted((a, b) => a - b);
}
