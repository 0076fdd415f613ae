import { usePairCount } from '@/components/twice/use-pairs';
import { plural, text } from '@/lib/text';
import '@/components/twice/pairs-line.css';

interface Props {
  /** Whether the list that it stands beside is shown: only then is anybody looked for. */
  isAsked: boolean;
  /** Where the pairs are. */
  href: string;
}

/** Beside the list of people: how many pairs may be one person, and the way there. Nothing where there are none. */
export function PairsLine({ isAsked, href }: Props) {
  const count = usePairCount(isAsked);
  if (count.state === 'failed')
    return <span className="pairs-failed">{text('twiceLineFailed')}</span>;
  if (count.state === 'loading' || count.value === 0) return null;
  return (
    <a className="pairs-line" href={href}>
      {plural('twicePairs', count.value)}
    </a>
  );
}
