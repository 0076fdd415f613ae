import { useState, type KeyboardEvent } from 'react';
import { PairRow } from '@/components/twice/pair-row';
import { useKeepApart } from '@/components/twice/use-keep-apart';
import { usePairFocus } from '@/components/twice/use-pair-focus';
import { Button } from '@/components/ui/button';
import { listSteps } from '@/components/ui/list-steps';
import type { DuplicatePair } from '@/lib/storage/duplicates-query';
import { plural, text } from '@/lib/text';
import '@/components/ui/button.css';
import '@/components/twice/pair-list.css';

/** As many pairs as are drawn at once; more on demand, and by the keys. */
const A_PAGE = 60;

interface Props {
  pairs: DuplicatePair[];
  hrefOf: (personId: string) => string;
  mergeHrefOf: (oneId: string, otherId: string) => string;
}

/** The pairs, one beneath the other, moved through by keys: J, K and arrows; Enter merges, T says two people. */
export function PairList({ pairs, hrefOf, mergeHrefOf }: Props) {
  const { open, tell } = useKeepApart(pairs);
  const [drawn, setDrawn] = useState(A_PAGE);
  const { active, move, list, noticeFocus, noticeBlur } = usePairFocus(open.length);
  const shown = open.slice(0, Math.max(drawn, active + 1));
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event.key, move, () => {
      const pair = open[active];
      // A key that is held down moves through the list; it does not answer one pair after the other.
      if (pair !== undefined && !event.repeat) tell(pair);
    });
    if (act === null) return;
    event.preventDefault();
    act();
  };
  if (open.length === 0) return <NoPairs />;
  return (
    <div className="pairs">
      <p className="quiet pairs-about">{text('twiceAbout')}</p>
      <p className="quiet pairs-count" role="status">
        {plural('twiceCount', open.length)}
      </p>
      {/* The keys are for the links in the rows, which hold the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        ref={list}
        aria-label={text('twiceName')}
        onKeyDown={pressed}
        onFocus={noticeFocus}
        onBlur={noticeBlur}
      >
        {shown.map((pair, place) => (
          <PairRow
            key={`${pair.one.personId} ${pair.other.personId}`}
            pair={pair}
            place={place}
            isActive={place === active}
            mergeHref={mergeHrefOf(pair.one.personId, pair.other.personId)}
            hrefOf={hrefOf}
            onApart={() => tell(pair)}
          />
        ))}
      </ul>
      {shown.length === open.length ? null : (
        <Button look="quiet" onClick={() => setDrawn(drawn + A_PAGE)}>
          {plural('twiceShowMore', open.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

/** What stands where the list would. */
export function NoPairs() {
  return (
    <div className="no-pairs">
      <h2>{text('twiceNone')}</h2>
      <p className="quiet">{text('twiceNoneHow')}</p>
    </div>
  );
}

function actionOf(
  key: string,
  move: (steps: number) => void,
  tellApart: () => void,
): (() => void) | null {
  const steps = listSteps(key);
  if (steps !== null) return () => move(steps);
  return key.toLowerCase() === 't' ? tellApart : null;
}
