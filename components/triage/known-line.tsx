import { useHasNews, useKnownCount } from '@/components/triage/use-known-line';
import { plural, text } from '@/lib/text';

interface Props {
  chooseHref: string;
  newsHref: string;
}

/** Beside the list of people: that there are others, only known, and news; nothing where there is neither. */
export function KnownLine({ chooseHref, newsHref }: Props) {
  const known = useKnownCount();
  const hasNews = useHasNews();
  return (
    <>
      {known === 0 ? null : (
        <p className="quiet">
          <a href={chooseHref}>{plural('triageLineChoose', known)}</a>
        </p>
      )}
      {hasNews ? (
        <p className="quiet">
          <a href={newsHref}>{text('triageLineNews')}</a>
        </p>
      ) : null}
    </>
  );
}
