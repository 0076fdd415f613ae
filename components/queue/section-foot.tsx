import { Button } from '@/components/ui/button';
import { language, text } from '@/lib/text';

/** What a section has besides the rows it shows. */
export interface More {
  /** `show`: all of it is still folded; `more`: some is; null: nothing is. */
  offers: 'show' | 'more' | null;
  /** How many are folded; null: nobody counted. */
  hiddenCount: number | null;
  isFailed: boolean;
  showMore: () => void;
}

/** The way to the rest of a section, or a sentence where it could not be read. */
export function SectionFoot({ offers, hiddenCount, isFailed, showMore }: More) {
  if (isFailed) {
    return (
      <p className="queue-failed" role="alert">
        {text('queueLaterFailed')}
      </p>
    );
  }
  if (offers === null) return null;
  const label = text(offers === 'show' ? 'queueShowLater' : 'queueShowMore');
  const count = hiddenCount === null ? '' : new Intl.NumberFormat(language()).format(hiddenCount);
  return (
    <div className="queue-section-foot">
      <Button look="quiet" onClick={showMore}>
        {count === '' ? label : text('queueShowCount', label, count)}
      </Button>
    </div>
  );
}
