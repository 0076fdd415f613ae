import { text } from '@/lib/text';

/** That somebody is starred; a mark, no control. */
export function StarMark() {
  return (
    <span className="star-mark" title={text('peopleStarred')}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path
          fill="currentColor"
          d="M8 1.3l2 4.2 4.6.6-3.4 3.2.9 4.6L8 11.6l-4.1 2.3.9-4.6L1.4 6.1 6 5.5z"
        />
      </svg>
      <span className="hidden-label">{text('peopleStarred')}</span>
    </span>
  );
}
