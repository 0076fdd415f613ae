import { PairList } from '@/components/twice/pair-list';
import { usePairs } from '@/components/twice/use-pairs';
import { text } from '@/lib/text';
import '@/components/twice/pair-list.css';

interface Props {
  hrefOf: (personId: string) => string;
  mergeHrefOf: (oneId: string, otherId: string) => string;
}

/** Home's list of people who may be here twice; among thousands it says that it is looking. */
export function PairsRoom(props: Props) {
  const live = usePairs();
  switch (live.state) {
    case 'loading':
      return (
        <p className="quiet pairs-looking" role="status">
          {text('twiceLooking')}
        </p>
      );
    case 'failed':
      return (
        <p className="pairs-unreadable" role="alert">
          {text('twiceFailed')}
        </p>
      );
    case 'ready':
      return <PairList pairs={live.value} {...props} />;
  }
}
